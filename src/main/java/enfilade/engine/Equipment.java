package enfilade.engine;

import enfilade.account.AccountId;

/** Knows what each account gives its interviewers to work with. */
public interface Equipment {

    Means of(AccountId account);
}
