package enfilade.batch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a day batches lose what they need not hold of people any more. */
@Configuration(proxyBeanMethods = false)
class Lapse {

    private static final Duration PREVIEWS_STAY = Duration.ofDays(7);
    private static final Duration ROWS_STAY = Duration.ofDays(30);

    private static final String PREVIEWS = """
            select b.account_id as account, b.id as batch
              from batch b
             where b.status = 'PREVIEW'
               and b.created_at <= :before
             order by b.created_at, b.id
             fetch first 200 rows only
            """;

    private static final String LEFT_OVERS = """
            select b.account_id as account, b.id as batch
              from batch b
             where b.kind = 'IMPORT'
               and b.status in ('DONE', 'UNDONE')
               and b.ended_at <= :before
               and exists (select 1
                             from batch_item i
                            where (i.account_id, i.batch_id) = (b.account_id, b.id)
                              and %s)
             order by b.ended_at, b.id
             fetch first 200 rows only
            """.formatted(Lapsing.LEFT_OVER);

    private static final Logger log = LoggerFactory.getLogger(Lapse.class);

    /** A batch that has something to lose. */
    private record Due(UUID account, UUID batch) {}

    @Bean
    RecurringTask<Void> letBatchesLapse(Jobs jobs, Lapsing lapsing, JdbcClient db, Clock clock) {
        return jobs.every("let-batches-lapse", Duration.ofDays(1), () -> run(lapsing, db, clock));
    }

    /** Killed half way, the next run goes on: what is gone is found no more. */
    static void run(Lapsing lapsing, JdbcClient db, Clock clock) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        each(db.sql(PREVIEWS).param("before", now.minus(PREVIEWS_STAY)), lapsing::discard);
        each(db.sql(LEFT_OVERS).param("before", now.minus(ROWS_STAY)), lapsing::blank);
    }

    /** A round in which nothing went is the last one: what stands in the way waits for tomorrow. */
    private static void each(JdbcClient.StatementSpec due, BiPredicate<Actor, UUID> act) {
        long gone;
        do {
            gone = due.query(Due.class).list().stream().filter(it -> isGone(it, act)).count();
        } while (gone > 0);
    }

    private static boolean isGone(Due it, BiPredicate<Actor, UUID> act) {
        try {
            return act.test(Actor.system(new AccountId(it.account())), it.batch());
        } catch (RuntimeException problem) {
            log.error("The batch {} could not let go of what it held", it.batch(), problem);
            return false;
        }
    }
}
