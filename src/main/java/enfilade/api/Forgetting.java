package enfilade.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import enfilade.job.Jobs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets go once an hour of the answers that no repetition of a request gets any more: they may name people. Whether
 * anybody sends another request or not.
 */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    static final String NAME = "forget-answers";

    @Bean
    RecurringTask<Void> forgetAnswers(Jobs jobs, AnsweredRequests answered) {
        return jobs.every(NAME, Duration.ofHours(1), answered::sweep);
    }
}
