package enfilade.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.account.Person;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords are heard out: ten in a row for one person and thirty for one address, then one more every
 * minute or every ten seconds. Counted in this process; the right password within the allowance costs nothing.
 */
@Component
class Patience {

    private static final int FOR_A_PERSON = 10;
    private static final int FOR_AN_ADDRESS = 30;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();
    private final TimeMeter time;

    Patience(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Takes one try from both allowances; false when either is used up. */
    boolean hears(String email, String address) {
        return address(address).tryConsume(1) && person(email).tryConsume(1);
    }

    /** The password was right: the try is given back. */
    void wasRight(String email, String address) {
        person(email).reset();
        address(address).addTokens(1);
    }

    private Bucket person(String email) {
        return bucket("person " + Person.fold(email), FOR_A_PERSON, Duration.ofMinutes(1));
    }

    private Bucket address(String address) {
        return bucket("address " + address, FOR_AN_ADDRESS, Duration.ofSeconds(10));
    }

    private Bucket bucket(String name, int capacity, Duration oneMoreEvery) {
        return buckets.get(name, n -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, oneMoreEvery)).build());
    }
}
