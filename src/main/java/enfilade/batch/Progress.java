package enfilade.batch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a batch has come, written down by whoever does it. */
@Component
class Progress {

    private final JdbcClient db;
    private final Clock clock;

    Progress(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Unless it has come elsewhere since: of two processes one writes it down. */
    void ends(Batch batch, Batch.Status from, Batch.Status to) {
        db.sql("""
                update batch
                   set status = :to, ended_at = :now, version = version + 1
                 where account_id = :account
                   and id = :id
                   and status = :from
                """).param("account", batch.accountId().value()).param("id", batch.id()).param("from", from.name())
                .param("to", to.name()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
