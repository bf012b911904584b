package enfilade.journey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.job.Jobs;
import enfilade.job.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks once a minute for participants whose time is over, and lets all deadlines rest while the installation does not
 * work: nobody could have met them then.
 */
@Configuration(proxyBeanMethods = false)
class Lateness {

    static final Duration OFTEN = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(Lateness.class);

    private record Late(UUID account, UUID journey) {}

    @Bean
    RecurringTask<Void> lookForTheLate(Jobs jobs, JdbcClient db, Watching watching, Clock clock) {
        return jobs.every("look-for-the-late", OFTEN, () -> look(db, watching, clock));
    }

    /**
     * Each in a transaction of its own: one that cannot be dealt with keeps nobody else waiting. Reads
     * journey_open_since, and only those of the participants' doors that are open.
     */
    static void look(JdbcClient db, Watching watching, Clock clock) {
        var now = clock.instant();
        db.sql("""
                select j.account_id as account, j.id as journey
                  from journey j
                 where j.status = 'ACTIVE'
                   and %s
                 order by j.touched_at
                 fetch first :most rows only
                """.formatted(Watching.LATE)).params(Watching.at(now)).param("most", AT_ONCE).query(Late.class).list()
                .forEach(late -> look(late, watching));
    }

    private static void look(Late it, Watching watching) {
        try {
            watching.look(Actor.system(new AccountId(it.account())), it.journey());
        } catch (RuntimeException problem) {
            log.error("Whether the journey {} is late could not be looked at", it.journey(), problem);
        }
    }

    @Bean
    @Order(1)
    Pause deadlinesRest(JdbcClient db) {
        return (gap, until) -> rest(db, gap, until);
    }

    /** What had run out before the pause began stays so; what waits is given its time back when it goes on. */
    private static void rest(JdbcClient db, Duration gap, Instant until) {
        var began = OffsetDateTime.ofInstant(until.minus(gap), ZoneOffset.UTC);
        var seconds = gap.toSeconds();
        db.sql("""
                update journey
                   set deadline_at = deadline_at + cast(:gap as bigint) * interval '1' second, version = version + 1
                 where status = 'ACTIVE'
                   and deadline_at > :began
                """).param("gap", seconds).param("began", began).update();
        db.sql("""
                update journey
                   set touched_at = touched_at + cast(:gap as bigint) * interval '1' second, version = version + 1
                 where status = 'ACTIVE'
                   and touched_at > cast(:began as timestamp with time zone) - %s
                """.formatted(Watching.untouched("journey"))).param("gap", seconds).param("began", began).update();
        db.sql("""
                update journey_link
                   set expires_at = expires_at + cast(:gap as bigint) * interval '1' second
                 where revoked_at is null
                   and expires_at > :began
                """).param("gap", seconds).param("began", began).update();
    }
}
