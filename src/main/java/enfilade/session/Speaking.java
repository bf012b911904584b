package enfilade.session;

import enfilade.account.Visitor;
import enfilade.engine.Away;
import enfilade.engine.Engines;
import enfilade.engine.Interviewing;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.evaluation.Runner;
import enfilade.session.Talking.Claim;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Finds the interviewer's next words: asks for leave, lets the engine speak with nothing held meanwhile, neither a
 * transaction nor a connection, and has the words kept. Of all who come for the same turn, one asks.
 */
@Component
class Speaking {

    /** How long it waits before it asks again. */
    private static final Duration SOONEST = Duration.ofSeconds(3);
    private static final Duration LATEST = Duration.ofMinutes(1);

    /** An end that wants to be left alone is left alone for as long as this. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    /** After so many refusals the script goes on, where the account wants that. */
    private static final int BEFORE_THE_SCRIPT = 2;

    /** How often it tries to keep what was found; each time it waits for a connection as long as everybody does. */
    private static final int KEEPING = 5;
    private static final Logger log = LoggerFactory.getLogger(Speaking.class);

    private record Found(Said said, Runner by) {}

    private final Talking talking;
    private final Engines engines;
    private final Pulse pulse;

    Speaking(Talking talking, Engines engines, Pulse pulse) {
        this.talking = talking;
        this.engines = engines;
        this.pulse = pulse;
    }

    /**
     * The next words, if it is our turn and nobody else is finding them.
     *
     * @param heard takes them piece by piece as they come
     * @return the conversation after that; empty when there was nothing to do here
     */
    Optional<Talk> next(Visitor visitor, UUID sessionId, Consumer<String> heard) {
        return talking.claim(visitor, sessionId).map(claim -> speak(visitor, claim, heard, true));
    }

    /** The same while nobody waits for them: they stand there for whoever comes back. */
    Optional<Talk> meanwhile(Visitor visitor, UUID sessionId) {
        return talking.claim(visitor, sessionId).map(claim -> speak(visitor, claim, piece -> {}, false));
    }

    private Talk speak(Visitor visitor, Claim claim, Consumer<String> heard, boolean isHeard) {
        Found found;
        try {
            found = words(visitor, claim, heard);
        } catch (Away away) {
            log.warn("The conversation of session {} is held up, try {}: {}", claim.session(), claim.tries() + 1,
                    away.getMessage());
            return talking.heldUp(visitor, claim, pause(claim.tries(), away.again()));
        } catch (RuntimeException fault) {
            log.error("What to say next in session {} could not be found", claim.session(), fault);
            return talking.heldUp(visitor, claim, LATEST);
        }
        return kept(visitor, claim, found, isHeard, KEEPING);
    }

    /** Words that were found are not thrown away because all connections are busy in that moment. */
    private Talk kept(Visitor visitor, Claim claim, Found found, boolean isHeard, int tries) {
        try {
            return talking.said(visitor, claim, found.said(), found.by(), isHeard);
        } catch (CannotCreateTransactionException busy) {
            if (tries == 1) throw busy;
            return kept(visitor, claim, found, isHeard, tries - 1);
        }
    }

    private Found words(Visitor visitor, Claim claim, Consumer<String> heard) {
        var means = engines.means(visitor.accountId());
        return pulse.during(() -> talking.isAtIt(visitor, claim), () -> {
            var engine = engine(claim, means);
            return new Found(engine.next(claim.so(), means, heard), engine.runner());
        });
    }

    /** Whoever holds it; the script in the place of a model that stays away, where the account wants that. */
    private Interviewing engine(Claim claim, Means means) {
        var own = engines.of(claim.runner());
        var isThere = own.runs(claim.so().stage(), means);
        var script = engines.of(Runner.SCRIPTED);
        var mayScript = claim.runner() == Runner.MODEL && means.goesOnByScript()
                && script.runs(claim.so().stage(), means);
        if (mayScript && (!isThere || claim.tries() >= BEFORE_THE_SCRIPT)) return script;
        if (!isThere) throw new Away("Nothing that could hold this conversation is set up any more.", LATEST);
        return own;
    }

    /** Longer each time, and never sooner than the other end wishes. */
    private static Duration pause(int tries, Duration wished) {
        var ours = shorter(SOONEST.multipliedBy(1L << Math.min(tries, 5)), LATEST);
        var theirs = shorter(wished, LONGEST_WISH);
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
