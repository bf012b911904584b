package enfilade.evaluation;

import enfilade.web.Choice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one stage, as the rules see it.
 *
 * @param attempt        counted from 1 at each stage, in the order in which they were made
 * @param handedInAt     when the participant was done, if they are
 * @param endedAt        when it ended, if it has
 * @param overall        of the scorecard that counts, 0 to 100; null when there is none, or it cannot be scored
 * @param recommendation what the person whose scorecard counts would do, at a final review
 */
public record Take(UUID session, UUID stage, int attempt, State state, Runner runner, @Nullable Instant handedInAt,
                   @Nullable Instant endedAt, @Nullable BigDecimal overall, boolean passed,
                   @Nullable Recommendation recommendation) {

    /** Where an attempt stands. The last three are final. */
    public enum State implements Choice {
        SCHEDULED, IN_PROGRESS, COMPLETED, FAILED, CANCELLED;

        public boolean hasEnded() {
            return this == COMPLETED || this == FAILED || this == CANCELLED;
        }
    }

    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    public boolean hasEnded() {
        return state.hasEnded();
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    /** It was looked at, and no score came of it. */
    public boolean cannotBeScored() {
        return isCompleted() && overall == null;
    }

    /** Whether a limit counts it: not before it has begun, nor when it failed by our fault or was called off. */
    public boolean isSpent() {
        return state == State.IN_PROGRESS || state == State.COMPLETED;
    }

    /** The same without what came of it. */
    public Take sealed() {
        return new Take(session, stage, attempt, state, runner, handedInAt, endedAt, null, false, null);
    }

    /**
     * The one of several takes at one stage that counts: the latest, or the best. The best has passed before one that
     * has not, then the highest overall, then the earliest; one that cannot be scored never outranks another.
     */
    public static Optional<Take> counting(List<Take> atTheStage, Stage.Counting which) {
        var completed = atTheStage.stream().filter(Take::isCompleted).sorted(Comparator.comparing(Take::attempt));
        var best = Comparator.<Take, Boolean>comparing(take -> take.overall() != null).thenComparing(Take::passed)
                .thenComparing(take -> take.overall() == null ? BigDecimal.ZERO : take.overall())
                .thenComparing(Take::attempt, Comparator.reverseOrder());
        return which == Stage.Counting.BEST ? completed.max(best) : completed.reduce((earlier, later) -> later);
    }
}
