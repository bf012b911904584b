package enfilade.privacy;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner says for how long records are kept; whoever has been kept so long is erased by itself. */
@Service
@Transactional
class Retaining {

    private final Overdue overdue;
    private final Erasing erasing;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Retaining(Overdue overdue, Erasing erasing, Activities activities, JdbcClient db, Clock clock) {
        this.overdue = overdue;
        this.erasing = erasing;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    Terms terms(Actor by) {
        return terms(by.accountId());
    }

    /** @param seen how many would go on the next run, as it was shown before somebody said yes */
    void keep(Actor by, Terms terms, int seen) {
        by.maySetRetention();
        var before = terms(by.accountId());
        var now = overdue.count(by.accountId(), terms);
        if (now != seen) throw new Refusal.Conflict("It would be " + now + " by now, not " + seen + ". Look again.");
        var changes = Change.between();
        for (var what : Terms.cases()) changes.of(Terms.label(what), before.words(what), terms.words(what));
        if (changes.list().isEmpty()) return;
        db.sql("delete from retention_rule where account_id = :account").param("account", by.accountId().value())
                .update();
        terms.months().forEach((what, months) -> db.sql("""
                insert into retention_rule (account_id, use_case, months, set_by_name, set_at)
                values (:account, :what, :months, :by, :now)
                """).param("account", by.accountId().value()).param("what", what).param("months", months)
                .param("by", by.name()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update());
        activities.record(by, "account.updated", by.accountId().value(),
                "Changed how long records are kept: " + Change.sentence(changes.list()), changes.list());
    }

    /** One person, if their time is over still; counted for the report in the same transaction. */
    boolean expire(Actor system, UUID participantId) {
        var terms = terms(system.accountId());
        var what = overdue.caseOf(system.accountId(), terms, participantId);
        var isErased = what.isPresent() && erasing.erase(system, participantId,
                () -> overdue.caseOf(system.accountId(), terms, participantId).isPresent());
        if (isErased) report(system.accountId(), what.get());
        return isErased;
    }

    private void report(AccountId account, String what) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var line = " where account_id = :account and ran_on = :day and use_case = :what";
        var counted = db.sql("update retention_report set people = people + 1" + line).param("account", account.value())
                .param("day", day).param("what", what).update();
        if (counted == 0) {
            db.sql("insert into retention_report (account_id, ran_on, use_case, people) "
                            + "values (:account, :day, :what, 1)").param("account", account.value()).param("day", day)
                    .param("what", what).update();
        }
    }

    private Terms terms(AccountId account) {
        var months = new LinkedHashMap<String, Integer>();
        db.sql("select use_case, months from retention_rule where account_id = :account order by use_case")
                .param("account", account.value()).query(row -> {
                    months.put(row.getString("use_case"), row.getInt("months"));
                });
        return new Terms(months);
    }
}
