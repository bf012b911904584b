package enfilade.session;

import enfilade.account.AccountId;
import enfilade.engine.Equipment;
import enfilade.engine.Means;
import org.springframework.stereotype.Component;

/** What each account gives its interviewers to work with. */
@Component
class AccountMeans implements Equipment {

    @Override
    public Means of(AccountId account) {
        return Means.BUILT_IN;
    }
}
