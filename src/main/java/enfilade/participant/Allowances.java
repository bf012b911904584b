package enfilade.participant;

import enfilade.account.AccountId;
import enfilade.evaluation.Allowance;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each participant has more of than others, or was promised: for what they themselves may do and see, and for
 * nobody else.
 */
@Component
public class Allowances {

    /** How many more days the participant of {@code journey} has, in a statement. */
    public static String daysOf(String journey) {
        return """
                coalesce((select x.extra_days
                                        from accommodation x
                                       where (x.account_id, x.participant_id) = (%1$s.account_id, %1$s.participant_id)
                                         and x.in_force), 0)""".formatted(journey);
    }

    private final JdbcClient db;

    Allowances(JdbcClient db) {
        this.db = db;
    }

    /** Whether they were promised that nobody asks them to speak; reads one_accommodation_at_a_time, as the next. */
    public boolean isTextOnly(AccountId account, UUID participant) {
        return db.sql("""
                select text_only
                  from accommodation
                 where account_id = :account
                   and participant_id = :participant
                   and in_force
                """).param("account", account.value()).param("participant", participant)
                .query(Boolean.class).optional().orElse(false);
    }

    /** One statement. */
    public Allowance of(AccountId account, UUID participant) {
        return db.sql("""
                select time_factor, extra_attempts, extra_days
                  from accommodation
                 where account_id = :account
                   and participant_id = :participant
                   and in_force
                """).param("account", account.value()).param("participant", participant)
                .query((row, n) -> new Allowance(row.getBigDecimal("time_factor"), row.getInt("extra_attempts"),
                        row.getInt("extra_days"))).optional().orElse(Allowance.NONE);
    }
}
