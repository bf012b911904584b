package enfilade.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How much can be listened to: of one conversation ten recordings in a row, then one more every six seconds; of all of
 * them as many at once as memory has room for. Counted in this process.
 */
@Component
class Earshot {

    /** Three minutes in the sizes that browsers record in, and then some. */
    static final int LARGEST = 6 << 20;

    static final int IN_A_ROW = 10;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(6);

    /** Each stands in memory twice while it is sent on. */
    private static final int MOST_KILOBYTES = 48 << 10;

    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();
    private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
    private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES);
    private final TimeMeter time;

    Earshot(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one recording from the allowance of a conversation; false when it is used up. */
    boolean hears(UUID session) {
        return buckets.get(session, it -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(IN_A_ROW).refillGreedy(1, ONE_MORE_EVERY)).build()).tryConsume(1);
    }

    /** Room for that many bytes until they are {@link #left}, once for each conversation; false when there is none. */
    boolean hasRoomFor(UUID session, int bytes) {
        if (!heard.add(session)) return false;
        var hasRoom = kilobytes.tryAcquire(kilobytes(bytes));
        if (!hasRoom) heard.remove(session);
        return hasRoom;
    }

    void left(UUID session, int bytes) {
        kilobytes.release(kilobytes(bytes));
        heard.remove(session);
    }

    private static int kilobytes(int bytes) {
        return (bytes >> 10) + 1;
    }
}
