package enfilade.settings;

import enfilade.account.Account;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says for how long a participant may leave an open door untouched before a person is asked. */
@Service
@Transactional
class Timing {

    private final Accounts accounts;
    private final Activities activities;

    Timing(Accounts accounts, Activities activities) {
        this.accounts = accounts;
        this.activities = activities;
    }

    Account setUntouchedDays(Actor by, int days) {
        by.maySetLimits();
        var before = accounts.findById(by.accountId()).orElseThrow();
        if (before.untouchedDays() == days) return before;
        var after = accounts.save(before.untouchedFor(days));
        var changes = Change.between().of("Days untouched", before.untouchedDays(), days).list();
        activities.record(by, "account.updated", after.id().value(),
                "Changed the workspace: " + Change.sentence(changes), changes);
        return after;
    }
}
