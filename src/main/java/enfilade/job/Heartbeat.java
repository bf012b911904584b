package enfilade.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows when the installation was last seen working, and tells those who have deadlines how long it was not. */
@Component
class Heartbeat {

    static final Duration OFTEN = Duration.ofSeconds(20);
    static final Duration LONG = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Pause> pauses;

    Heartbeat(JdbcClient db, Clock clock, PlatformTransactionManager transactions, ObjectProvider<Pause> pauses) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.pauses = pauses;
    }

    /**
     * The row is locked while the pause is dealt with: of two processes that come back at once, the second waits and
     * then finds a fresh beat. Should dealing with it fail, the old beat stands and the next one tries again.
     */
    void beat() {
        transaction.executeWithoutResult(status -> {
            var last = db.sql("select alive_at from heartbeat where id = 1 for update")
                    .query(OffsetDateTime.class).single().toInstant();
            var now = clock.instant();
            if (!now.isAfter(last)) return;
            db.sql("update heartbeat set alive_at = :now where id = 1")
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).update();
            var gap = Duration.between(last, now);
            if (gap.compareTo(LONG) > 0) rest(gap, now);
        });
    }

    private void rest(Duration gap, Instant until) {
        log.info("Nothing worked for {} minutes: deadlines move on by as much", gap.toMinutes());
        pauses.orderedStream().forEach(pause -> pause.rested(gap, until));
    }
}
