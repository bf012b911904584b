package enfilade.session;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where participants wait for an interviewer's words: on threads that cost nothing while they wait, so that none of
 * those that answer all other pages is held. There is a limit to how many may wait at once.
 */
@Configuration(proxyBeanMethods = false)
class TalkThreads implements WebMvcConfigurer {

    private static final int MOST = 1_000;

    /** Longer than any engine may take, its own retries included. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final SimpleAsyncTaskExecutor threads = threads();

    @Bean
    SimpleAsyncTaskExecutor talkExecutor() {
        return threads;
    }

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer async) {
        async.setTaskExecutor(threads).setDefaultTimeout(LONGEST.toMillis());
    }

    private static SimpleAsyncTaskExecutor threads() {
        var threads = new SimpleAsyncTaskExecutor("talk-");
        threads.setVirtualThreads(true);
        threads.setConcurrencyLimit(MOST);
        threads.setRejectTasksWhenLimitReached(true);
        return threads;
    }
}
