package enfilade.privacy;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose record is kept, whatever the rules say, and why: the team's affair, and no part of what the person gets. */
@Component
@Order(Belongings.PERSON - 10)
class Holds implements Belongings {

    /** Why one record stays. */
    record Held(String reason, String by, Instant since) {}

    private final JdbcClient db;

    Holds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        return List.of(new Chapter("hold", "Hold", db.sql("""
                select reason, made_by_name as made_by, created_at
                  from record_hold
                 where account_id = :account
                   and participant_id = :participant
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list()));
    }

    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        return List.of();
    }

    /** A held record is not erased, so there is nothing to take away. */
    @Override
    public void erase(AccountId account, UUID participant) {}

    Optional<Held> held(AccountId account, UUID participant) {
        return db.sql("""
                select reason, made_by_name, created_at
                  from record_hold
                 where account_id = :account
                   and participant_id = :participant
                """).param("account", account.value()).param("participant", participant)
                .query((row, n) -> new Held(row.getString("reason"), row.getString("made_by_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant())).optional();
    }
}
