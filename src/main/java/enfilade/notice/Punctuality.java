package enfilade.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.job.Jobs;
import enfilade.review.Nudge.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks once an hour for what waits for a person for too long: they are reminded, those in charge hear of it, and in
 * the end another gets it. Everybody and every journey has a transaction of its own: one that cannot be dealt with
 * keeps nobody else waiting, and whoever is killed in between goes on where it stopped.
 */
@Configuration(proxyBeanMethods = false)
class Punctuality {

    static final Duration OFTEN = Duration.ofHours(1);

    private static final int ACCOUNTS = 200;
    private static final int JOURNEYS = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Logger log = LoggerFactory.getLogger(Punctuality.class);

    /** An account in which something may be late. */
    private record Place(UUID id, @Nullable Integer handOverDays) {}

    @Bean
    RecurringTask<Void> lookForWhatIsLate(Jobs jobs, Nudging nudging, Relieving relieving, JdbcClient db,
                                          Clock clock) {
        return jobs.every("look-for-what-is-late", OFTEN, () -> look(nudging, relieving, db, clock.instant()));
    }

    static void look(Nudging nudging, Relieving relieving, JdbcClient db, Instant now) {
        for (var some = places(FIRST, db, now); !some.isEmpty(); some = places(some.getLast().id(), db, now)) {
            some.forEach(it -> look(it, nudging, relieving, db, now));
        }
    }

    private static void look(Place it, Nudging nudging, Relieving relieving, JdbcClient db, Instant now) {
        var system = Actor.system(new AccountId(it.id()));
        if (it.handOverDays() != null) handOver(it, system, relieving, db, now);
        for (var member : Addressee.reviewing(system.accountId(), now, db)) {
            attempt("member", member.id(), () -> nudging.nudge(system, member.id(), Level.REMIND));
            attempt("member", member.id(), () -> nudging.nudge(system, member.id(), Level.ESCALATE));
        }
    }

    private static void handOver(Place it, Actor system, Relieving relieving, JdbcClient db, Instant now) {
        for (var some = late(it, FIRST, db, now); !some.isEmpty(); some = late(it, some.getLast(), db, now)) {
            some.forEach(journey -> attempt("journey", journey,
                    () -> relieving.relieve(system, journey, it.handOverDays())));
        }
    }

    /** Reads journey_by_state, journey_sealed_since and petition_due. */
    private static List<Place> places(UUID behind, JdbcClient db, Instant now) {
        return db.sql("""
                select a.id, a.hand_over_days
                  from account a
                 where a.id > :behind
                   and (exists (select 1
                                  from journey j
                                 where j.account_id = a.id
                                   and j.status = 'WAITING'
                                   and j.since <= cast(:now as timestamp with time zone)
                                                  - a.remind_days * interval '1' day)
                        or exists (select 1
                                     from petition q
                                    where q.account_id = a.id
                                      and q.status = 'OPEN'
                                      and q.due_at <= cast(:now as timestamp with time zone)
                                                      + a.escalate_days * interval '1' day)
                        or exists (select 1
                                     from journey j
                                    where j.account_id = a.id
                                      and j.sealed_since <= cast(:now as timestamp with time zone)
                                                            - a.remind_days * interval '1' day))
                 order by a.id
                 fetch first :most rows only
                """).param("behind", behind).param("now", at(now)).param("most", ACCOUNTS).query(Place.class).list();
    }

    /**
     * What may be due to go to another: it waits, or is told as waiting behind a seal, whatever came of it there.
     * Whether it is due, is seen when it is held.
     */
    private static List<UUID> late(Place it, UUID behind, JdbcClient db, Instant now) {
        return db.sql("""
                select j.id
                  from journey j
                 where j.account_id = :account
                   and j.id > :behind
                   and (j.status = 'WAITING' and j.since <= :before or j.sealed_since <= :before)
                   and not exists (select 1
                                     from nudge n
                                    where (n.account_id, n.journey_id) = (j.account_id, j.id)
                                      and n.level = 'HAND_OVER'
                                      and n.at > :before)
                 order by j.id
                 fetch first :most rows only
                """).param("account", it.id()).param("behind", behind).param("most", JOURNEYS)
                .param("before", at(now.minus(Duration.ofDays(it.handOverDays())))).query(UUID.class).list();
    }

    private static void attempt(String what, UUID which, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException problem) {
            log.error("What is late for the {} {} could not be looked at", what, which, problem);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
