package enfilade.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.Refusal;
import enfilade.account.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How often a participant may take away everything about themselves: making it is work. Counted in this process. */
@Component
class Helpings {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Cache<String, Instant> last = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(PAUSE)
            .build();
    private final Clock clock;

    Helpings(Clock clock) {
        this.clock = clock;
    }

    /** @param what of which they take one; refused when they have just had it */
    void take(Visitor visitor, String what) {
        var now = clock.instant();
        var whose = visitor.participantId() + " " + what;
        var before = last.asMap().putIfAbsent(whose, now);
        if (before == null) return;
        if (before.plus(PAUSE).isAfter(now)) {
            throw new Refusal.Conflict("You took this a moment ago. Wait a minute, then you can take it again.");
        }
        last.put(whose, now);
    }
}
