package enfilade.journey;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.web.Choice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a journey, with their name and their reason. Never changed: undoing it is another entry
 * in the history.
 *
 * @param session   the take that they had before them, if there was one
 * @param waitedFor what the journey waited for then
 * @param until     until when the participant has time, when more of it was given
 * @param deadline  until when they had it before
 * @param seen      how many entries the journey's history had when it was decided
 * @param isReasonTold whether the one who wrote the reason knew that the participant reads it
 */
public record Decision(UUID id, AccountId accountId, UUID journeyId, UUID stageId, @Nullable UUID session, Kind kind,
                       @Nullable Reason waitedFor, @Nullable String reason, @Nullable String recommendation,
                       @Nullable Instant until, @Nullable Instant deadline, UUID memberId, String memberName,
                       int seen, Instant at, boolean isReasonTold) {

    public Decision(UUID id, AccountId accountId, UUID journeyId, UUID stageId, @Nullable UUID session, Kind kind,
                    @Nullable Reason waitedFor, @Nullable String reason, @Nullable String recommendation,
                    @Nullable Instant until, @Nullable Instant deadline, UUID memberId, String memberName, int seen,
                    Instant at) {
        this(id, accountId, journeyId, stageId, session, kind, waitedFor, reason, recommendation, until, deadline,
                memberId, memberName, seen, at, kind.isEnd());
    }

    /** What can be decided, when, and what it does; the table of SYSTEM.md section 5. */
    public enum Kind implements Choice {
        APPROVE("Approve", false, false, Set.of(Reason.APPROVAL)),
        DECLINE("Decline", true, false, Set.of(Reason.APPROVAL)),
        MOVE_ON("Move on", false, false, Set.of(Reason.MOVE_ON)),
        ADVANCE("Advance all the same", true, true,
                Set.of(Reason.BELOW_MARK, Reason.CANNOT_SCORE, Reason.OVERDUE, Reason.REQUEST)),
        GRANT_ATTEMPT("Grant another attempt", true, true,
                Set.of(Reason.BELOW_MARK, Reason.CANNOT_SCORE, Reason.OVERDUE, Reason.REQUEST, Reason.MOVE_ON)),
        EXTEND("Give more time", false, true, Set.of(Reason.OVERDUE, Reason.REQUEST)),
        ANSWER("Answer", true, false, Set.of(Reason.REQUEST)),
        STOP("Stop", true, true, Set.of(Reason.values())),
        COMPLETE("Give the recommendation", false, false, Set.of());

        private final String label;
        private final boolean needsReason;
        private final boolean fitsActive;
        private final Set<Reason> fits;

        Kind(String label, boolean needsReason, boolean fitsActive, Set<Reason> fits) {
            this.label = label;
            this.needsReason = needsReason;
            this.fitsActive = fitsActive;
            this.fits = fits;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean needsReason() {
            return needsReason;
        }

        /** Whether a journey that stands like this leaves this to be decided. */
        public boolean fits(Standing it) {
            if (this == COMPLETE) {
                return it.status() == Status.COMPLETED
                        && (it.recommendation() == null || it.recommendation().isDraft());
            }
            return it.isActive() && fitsActive || it.waitingFor() != null && fits.contains(it.waitingFor());
        }

        /** Whether it can be decided without having seen the scores of a sealed stage. */
        public boolean isBlind() {
            return this == STOP || this == EXTEND;
        }

        /** Whether a person ends the journey by it, and so says why to the participant. */
        public boolean isEnd() {
            return this == DECLINE || this == STOP;
        }

        /** Everything that could be decided about a journey that stands like this. */
        public static List<Kind> fitting(Standing it) {
            return Arrays.stream(values()).filter(kind -> kind.fits(it)).toList();
        }

        /** The same in words: approve, decline or stop. */
        static String fittingInWords(Standing it) {
            var wires = fitting(it).stream().map(Choice::wire).collect(Collectors.joining(", "));
            return wires.isEmpty() ? "nothing" : wires;
        }
    }

    /** What somebody wants to decide, complete or refused. */
    public record Draft(Kind kind, @Nullable String reason, @Nullable String recommendation, @Nullable Instant until) {

        static final int LONGEST_REASON = 4_000;

        public Draft {
            var checks = new Checks();
            checks.chosen("decision", kind, "Say what you decide.");
            reason = kind != null && kind.needsReason() ? checks.required("reason", reason, LONGEST_REASON,
                    kind == Kind.ANSWER ? "Write the answer." : "Say why; the person may ask.")
                    : checks.optional("reason", reason, LONGEST_REASON);
            if (kind == Kind.EXTEND && until == null) {
                checks.add("until", "required", "Say until when they have time.");
            }
            if (kind != null && kind != Kind.EXTEND && until != null) {
                checks.add("until", "not_allowed", "Only `extend` gives time until then.");
            }
            if (kind == Kind.COMPLETE && (recommendation == null || recommendation.isBlank())) {
                checks.add("recommendation", "required", "Choose the recommendation.");
            }
            checks.refuse();
            recommendation = recommendation == null || recommendation.isBlank() ? null : recommendation.strip();
        }
    }
}
