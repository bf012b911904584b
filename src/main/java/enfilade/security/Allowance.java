package enfilade.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.Settings;
import enfilade.web.Problem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute each key may make, and each address that shows none. Counted in this process; told on
 * every answer as draft-ietf-httpapi-ratelimit-headers (version 10) spells it.
 */
@Component
class Allowance {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterAccess(WINDOW.multipliedBy(2)).build();
    private final int most;
    private final ClockMeter time;

    Allowance(Settings settings, Clock clock) {
        this.most = settings.apiRequestsPerMinute();
        this.time = new ClockMeter(clock);
    }

    /** Takes one request from the allowance of whoever is named, and refuses it when there is none left. */
    void take(String whose, HttpServletResponse response) {
        var probe = buckets.get(whose, name -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, WINDOW)).build())
                .tryConsumeAndReturnRemaining(1);
        var wait = seconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Policy", "\"default\";q=%d;w=%d".formatted(most, WINDOW.toSeconds()));
        response.setHeader("RateLimit", "\"default\";r=%d;t=%d".formatted(probe.getRemainingTokens(), wait));
        if (probe.isConsumed()) return;
        var pause = seconds(probe.getNanosToWaitForRefill());
        throw new Problem.Thrown(Problem.Kind.TOO_MANY, String.format(Locale.ENGLISH,
                "That was more than %,d requests in a minute. Wait %d s.", most, pause))
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(pause));
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
