package enfilade.privacy;

import enfilade.Texts;
import enfilade.account.Visitor;
import enfilade.participant.RecordTerm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how long a person's record stays once their last way has ended: as long as any of their ways asks for. */
@Component
class KeptFor implements RecordTerm {

    private static final int MOST_DAYS_IN_A_MONTH = 31;

    private final Overdue overdue;
    private final JdbcClient db;

    KeptFor(Overdue overdue, JdbcClient db) {
        this.overdue = overdue;
        this.db = db;
    }

    @Override
    public Optional<String> after(Visitor visitor) {
        return Optional.ofNullable(months(visitor)).map(months -> {
            var isBelow = months * MOST_DAYS_IN_A_MONTH < overdue.floor();
            return isBelow ? overdue.floor() + " days" : Texts.counted(months, "month", "months");
        });
    }

    /** Null when something of theirs is kept without an end. */
    private @Nullable Integer months(Visitor visitor) {
        return db.sql("""
                select case when count(*) = count(r.months) then max(r.months) end as months
                  from journey j
                  join evaluation_template t   on (t.account_id, t.id) = (j.account_id, j.template_id)
                  left join retention_rule r   on (r.account_id, r.use_case) = (t.account_id, t.use_case)
                 where j.account_id = :account
                   and j.participant_id = :participant
                """).param("account", visitor.accountId().value()).param("participant", visitor.participantId())
                .query((row, n) -> row.getObject("months", Integer.class)).optional().orElse(null);
    }
}
