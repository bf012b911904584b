package enfilade.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Where participants wait for an interviewer's words: on threads that cost nothing while they wait, so that none of
 * those that answer all other pages is held. There is a limit to how many may wait at once.
 */
@Configuration(proxyBeanMethods = false)
class TalkThreads {

    private static final int MOST = 1_000;

    @Bean
    SimpleAsyncTaskExecutor talkExecutor() {
        var threads = new SimpleAsyncTaskExecutor("talk-");
        threads.setVirtualThreads(true);
        threads.setConcurrencyLimit(MOST);
        threads.setRejectTasksWhenLimitReached(true);
        return threads;
    }
}
