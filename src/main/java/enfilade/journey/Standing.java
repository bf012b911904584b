package enfilade.journey;

import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Take;
import enfilade.web.Choice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands.
 *
 * @param stage          the door it stands at; after the end, the one at which it ended
 * @param waitingFor     for what it waits; null unless it does
 * @param since          from when on it has stood like this
 * @param granted        whether a person owes the participant one more take here, whatever the stage says
 * @param recommendation how it ended, if somebody said so or a draft was made
 */
public record Standing(Status status, UUID stage, @Nullable Reason waitingFor, Instant since, boolean granted,
                       @Nullable Recommendation recommendation) {

    public enum Status implements Choice {
        ACTIVE("Under way", "accent"), WAITING("Waiting", "waiting"), COMPLETED("Completed", "passed"),
        STOPPED("Stopped", "stopped"), WITHDRAWN("Withdrawn", "quiet"),
        TAKEN_BACK("Taken back", "quiet");

        private final String label;
        private final String tone;

        Status(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** The colour of its badge. */
        public String tone() {
            return tone;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isEnd() {
            return this == COMPLETED || isEarly();
        }

        /** Whether it ended before its last door: stopped by a person, withdrawn, or an invitation taken back. */
        public boolean isEarly() {
            return this == STOPPED || this == WITHDRAWN || this == TAKEN_BACK;
        }
    }

    /** What a waiting journey waits for. Each of them is a person's turn. */
    public enum Reason implements Choice {
        APPROVAL("Approve or decline"), MOVE_ON("Move on"), BELOW_MARK("Below the mark"),
        CANNOT_SCORE("Cannot be scored"), REVIEW("Review to write"), OVERDUE("Overdue"),
        REQUEST("Asks for a person");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Standing {
        if ((status == Status.WAITING) != (waitingFor != null)) {
            throw new IllegalArgumentException("Only what waits waits for something.");
        }
    }

    static Standing active(UUID stage, Instant at) {
        return new Standing(Status.ACTIVE, stage, null, at, false, null);
    }

    public boolean hasEnded() {
        return status.isEnd();
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public boolean isWaitingFor(Reason reason) {
        return waitingFor == reason;
    }

    /**
     * The same as whoever may not know yet what came of its door is told: it waits for a review, since the newest take
     * there ended. Another take that is arranged or under way, and what the participant asks for, tell nothing of that;
     * of an end, its last word would.
     *
     * @param here the takes at its door that were not called off
     */
    public Standing sealed(List<Take> here) {
        if (hasEnded()) return new Standing(status, stage, null, since, false, null);
        if (isWaitingFor(Reason.REQUEST) || !here.stream().allMatch(Take::hasEnded)) return this;
        var ended = here.stream().map(Take::endedAt).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return new Standing(Status.WAITING, stage, Reason.REVIEW, ended.orElse(since), false, recommendation);
    }

    /** The same door, open; what a person owes stays owed. */
    Standing open(Instant at) {
        return as(Status.ACTIVE, null, at);
    }

    Standing waiting(Reason reason, Instant at) {
        return as(Status.WAITING, reason, at);
    }

    Standing granting(boolean granted) {
        return new Standing(status, stage, waitingFor, since, granted, recommendation);
    }

    Standing ended(Status how, @Nullable Recommendation recommendation, Instant at) {
        return new Standing(how, stage, null, at, false, recommendation);
    }

    Standing recommending(Recommendation recommendation) {
        return new Standing(status, stage, waitingFor, since, granted, recommendation);
    }

    /** What has not changed keeps its age. */
    private Standing as(Status status, @Nullable Reason reason, Instant at) {
        var same = this.status == status && waitingFor == reason;
        return new Standing(status, stage, reason, same ? since : at, granted, recommendation);
    }
}
