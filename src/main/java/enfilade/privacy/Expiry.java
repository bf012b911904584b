package enfilade.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.job.Jobs;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a day everybody goes whose record has been kept as long as it may be. */
@Configuration(proxyBeanMethods = false)
class Expiry {

    static final int AT_ONCE = 200;

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    @Bean
    RecurringTask<Void> letRecordsExpire(Jobs jobs, JdbcClient db, Overdue overdue, Retaining retaining) {
        return jobs.every("let-records-expire", Duration.ofDays(1), () -> run(db, overdue, retaining));
    }

    /** Killed half way, the next run goes on: whoever is gone is overdue no more. */
    static void run(JdbcClient db, Overdue overdue, Retaining retaining) {
        db.sql("select distinct account_id from retention_rule").query(UUID.class).list()
                .forEach(account -> run(new AccountId(account), overdue, retaining));
    }

    /** A round in which nobody could be erased is the last one: those who stand in the way wait for tomorrow. */
    private static void run(AccountId account, Overdue overdue, Retaining retaining) {
        var system = Actor.system(account);
        long gone;
        do {
            gone = overdue.next(account, retaining.terms(system), AT_ONCE).stream()
                    .filter(it -> isGone(system, it, retaining)).count();
        } while (gone > 0);
    }

    private static boolean isGone(Actor system, UUID participant, Retaining retaining) {
        try {
            return retaining.expire(system, participant);
        } catch (RuntimeException problem) {
            log.error("The record {} has been kept long enough and could not be erased", participant, problem);
            return false;
        }
    }
}
