package enfilade.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.job.Jobs;
import enfilade.job.Pause;
import enfilade.journey.Links;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes on by itself with conversations that wait for the interviewer and whose page is gone, for a day after their
 * participant was last seen: a model that was away has come back, a browser was closed before the last words. And
 * while the installation does not work, everybody's time rests.
 */
@Configuration(proxyBeanMethods = false)
class Continuation {

    static final Duration OFTEN = Duration.ofSeconds(30);

    /** A page that is there asks sooner itself. */
    static final Duration PRECEDENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final Logger log = LoggerFactory.getLogger(Continuation.class);

    private record Waiting(UUID account, UUID journey, UUID session) {}

    @Bean
    RecurringTask<Void> goOnWithConversations(Jobs jobs, JdbcClient db, Links links, Speaking speaking,
                                              SimpleAsyncTaskExecutor talkExecutor, Clock clock) {
        return jobs.every("go-on-with-conversations", OFTEN,
                () -> look(db, links, speaking, talkExecutor, clock.instant()));
    }

    /** Each on a thread of its own: one that takes long keeps no other waiting before the next look. */
    static void look(JdbcClient db, Links links, Speaking speaking, SimpleAsyncTaskExecutor threads, Instant now) {
        CompletableFuture.allOf(waiting(db, now).stream()
                .map(it -> CompletableFuture.runAsync(() -> goOn(it, links, speaking), threads))
                .toArray(CompletableFuture[]::new)).join();
    }

    /** Those that may not go on now, because a person has them or their link was taken back, are passed over. */
    private static void goOn(Waiting it, Links links, Speaking speaking) {
        try {
            links.visitor(new AccountId(it.account()), it.journey())
                    .ifPresent(visitor -> speaking.meanwhile(visitor, it.session()));
        } catch (Refusal no) {
            log.debug("Session {} does not go on now: {}", it.session(), no.getMessage());
        } catch (RuntimeException problem) {
            log.error("Session {} could not be gone on with", it.session(), problem);
        }
    }

    /** Reads conversation_seen, and of each of those only its last turn. */
    private static List<Waiting> waiting(JdbcClient db, Instant now) {
        return db.sql("""
                select c.account_id as account, x.journey_id as journey, c.session_id as session
                  from conversation c
                  join session x on (x.account_id, x.id) = (c.account_id, c.session_id)
                 where c.seen_at between :long_ago and :lately
                   and x.status = 'IN_PROGRESS'
                   and x.handed_in_at is null
                   and (c.asking_since is null or c.asking_since <= :lost)
                   and (c.again_at is null or c.again_at <= :now)
                   and (c.closing or (select t.kind
                                        from turn t
                                       where t.account_id = c.account_id
                                         and t.session_id = c.session_id
                                       order by t.number desc
                                       fetch first 1 row only) in ('ANSWERS', 'REPEATS'))
                 order by c.seen_at
                 fetch first :most rows only
                """).param("long_ago", at(now.minus(LONGEST))).param("lately", at(now.minus(PRECEDENCE)))
                .param("lost", at(now.minus(Hourglass.LOST))).param("now", at(now)).param("most", AT_ONCE)
                .query(Waiting.class).list();
    }

    @Bean
    @Order(2)
    Pause conversationsRest(JdbcClient db) {
        return (gap, until) -> db.sql("""
                update conversation
                   set seen_at = seen_at + cast(:gap as bigint) * interval '1' second,
                       heard_at = heard_at + cast(:gap as bigint) * interval '1' second
                 where heard_at is not null
                   and exists (select 1
                                 from session x
                                where x.account_id = conversation.account_id
                                  and x.id = conversation.session_id
                                  and x.status = 'IN_PROGRESS'
                                  and x.handed_in_at is null)
                """).param("gap", gap.toSeconds()).update();
    }

    private static OffsetDateTime at(Instant it) {
        return OffsetDateTime.ofInstant(it, ZoneOffset.UTC);
    }
}
