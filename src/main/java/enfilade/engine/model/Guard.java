package enfilade.engine.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.engine.Away;
import enfilade.engine.Endpoint;
import enfilade.engine.model.Trouble.Nature;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps a service in trouble from being asked on and on, and ours from waiting for it: for each endpoint a bound of how
 * many ask at once, a breaker, and a few more tries with growing pauses. Accounts do not feel each other's endpoints.
 */
@Component
class Guard {

    static final Duration BREAK = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 256;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(15);
    private static final int TRIES = 3;

    /** So many failures, with nothing in between that worked, and it is left alone. */
    private static final int IN_A_ROW = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One endpoint's. */
    private record Post(CircuitBreaker breaker, Bulkhead bulkhead) {}

    private final Duration pause;
    private final Cache<Endpoint, Post> posts = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1)).build();

    Guard(Patience patience) {
        this.pause = patience.pause();
    }

    /**
     * What a call brings, made up to three times as long as there is time.
     *
     * @param mayRepeat whether nobody has noticed anything yet of the call that failed
     */
    <T> T call(Endpoint endpoint, Deadline end, BooleanSupplier mayRepeat, Supplier<T> call) {
        var post = posts.get(endpoint, it -> post());
        var guarded = post.breaker().decorateSupplier(
                Bulkhead.decorateSupplier(post.bulkhead(), call));
        try {
            return Retry.of("model", retrying(end, mayRepeat)).executeSupplier(guarded);
        } catch (CallNotPermittedException open) {
            throw new Away("It failed again and again and is left alone for a while.", BREAK);
        } catch (BulkheadFullException full) {
            throw new Away("Too many wait for it at once.", LONGEST_QUEUE);
        }
    }

    private RetryConfig retrying(Deadline end, BooleanSupplier mayRepeat) {
        var pauses = IntervalFunction.ofExponentialRandomBackoff(pause, 2, 0.5, LONGEST_PAUSE);
        return RetryConfig.custom().maxAttempts(TRIES)
                .retryOnException(it -> it instanceof Trouble trouble && trouble.isWorthAnotherTry()
                        && mayRepeat.getAsBoolean() && isSoon(trouble.again(), end))
                .intervalBiFunction((tries, outcome) -> Math.max(pauses.apply(tries),
                        outcome.isLeft() && outcome.getLeft() instanceof Away it ? it.again().toMillis() : 0))
                .build();
    }

    private static boolean isSoon(Duration again, Deadline end) {
        return again.compareTo(LONGEST_PAUSE) <= 0 && again.compareTo(end.left()) < 0;
    }

    private static Post post() {
        var breaking = CircuitBreakerConfig.custom().slidingWindowSize(IN_A_ROW).minimumNumberOfCalls(IN_A_ROW)
                .failureRateThreshold(100).waitDurationInOpenState(BREAK).permittedNumberOfCallsInHalfOpenState(2)
                .recordException(it -> it instanceof Trouble trouble && trouble.nature() == Nature.PASSING)
                .ignoreException(it -> !(it instanceof Trouble trouble) || trouble.nature() != Nature.PASSING).build();
        return new Post(CircuitBreaker.of("model", breaking), Bulkhead.of("model", BulkheadConfig.custom()
                .maxConcurrentCalls(MOST_AT_ONCE).maxWaitDuration(LONGEST_QUEUE).build()));
    }
}
