package enfilade.settings;

import enfilade.account.Account;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says after how long a person is asked, reminded, and no longer waited for. */
@Service
@Transactional
class Timing {

    private final Accounts accounts;
    private final Activities activities;

    Timing(Accounts accounts, Activities activities) {
        this.accounts = accounts;
        this.activities = activities;
    }

    Account limit(Actor by, Limits limits) {
        by.maySetLimits();
        var before = accounts.findById(by.accountId()).orElseThrow();
        if (before.limits().equals(limits)) return before;
        var after = accounts.save(before.within(limits));
        var changes = changes(before.limits(), limits);
        activities.record(by, "account.updated", after.id().value(),
                "Changed the workspace: " + Change.sentence(changes), changes);
        return after;
    }

    private static List<Change> changes(Limits before, Limits after) {
        return Change.between().of("Days untouched", before.untouchedDays(), after.untouchedDays())
                .of("Days to a reminder", before.remindDays(), after.remindDays())
                .of("Days until owners and admins hear of it", before.escalateDays(), after.escalateDays())
                .of("Days until another gets it", before.handOverDays(), after.handOverDays())
                .of("Days to an answer", before.requestDays(), after.requestDays()).list();
    }
}
