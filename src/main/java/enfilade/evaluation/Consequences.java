package enfilade.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a stage will do, one plain sentence per case. Says the same as the rules of a journey, and
 * nothing here sends anybody away: below the mark a person decides.
 */
public record Consequences(List<Line> lines) {

    /** One case and what happens then. */
    public record Line(String when, String then) {}

    private static final String TO_A_PERSON = "Goes to a person. It never counts as zero.";

    /** What the sentences depend on, as far as it is chosen; what is not yet a number is as good as not chosen. */
    public record Choices(Stage.Kind kind, @Nullable BigDecimal passMark, Stage.Automation automation,
                          boolean allowRetake, @Nullable Integer maxAttempts, int retakeWaitHours,
                          @Nullable BigDecimal borderlinePoints) {

        /** A mark that no score can reach or miss says nothing yet. */
        public Choices {
            if (passMark != null && (passMark.signum() < 0 || passMark.compareTo(BigDecimal.valueOf(100)) > 0)) {
                passMark = null;
            }
        }

        static Choices of(StageDraft draft) {
            return new Choices(draft.kind(), draft.passMark(), draft.automation(), draft.allowRetake(),
                    draft.maxAttempts(), draft.retakeWaitHours(), draft.borderlinePoints());
        }

        /** Whether there is a second time, for those who have something to do at this door. */
        boolean isRepeatable() {
            return allowRetake && !kind.isForReviewers() && (maxAttempts == null || maxAttempts > 1);
        }

        /** A final review is a person's score: there is nobody else to wait for. */
        boolean isBorderlineWatched() {
            return kind != Stage.Kind.FINAL_REVIEW && borderlinePoints != null && borderlinePoints.signum() > 0;
        }
    }

    /** @param next the name of the door behind this one; null when it is the last */
    static Consequences of(Choices stage, @Nullable String next) {
        return switch (stage.kind()) {
            case PRACTICE_SESSION -> ofPractice(stage, next);
            case FINAL_REVIEW -> next == null ? ofTheLastReview() : ofAGate(stage, next);
            default -> ofAGate(stage, next);
        };
    }

    private static Consequences ofPractice(Choices stage, @Nullable String next) {
        var onward = next == null ? "Feedback, and the journey completes." : "Feedback, and " + next + " opens.";
        return new Consequences(List.of(new Line("Any score", onward),
                new Line("Again", stage.isRepeatable() ? rounds(stage) : "One round only."),
                new Line("Cannot score", "Says that no feedback was possible, and goes on.")));
    }

    private static Consequences ofTheLastReview() {
        return new Consequences(
                List.of(new Line("Scored", "The journey completes with that reviewer's recommendation."),
                        new Line("Cannot score", "Waits until a person has scored it.")));
    }

    private static Consequences ofAGate(Choices stage, @Nullable String next) {
        var lines = new ArrayList<Line>();
        var mark = stage.passMark();
        lines.add(new Line(mark == null ? "Finished" : Wording.number(mark) + " or more", passed(stage, next)));
        if (mark != null) lines.add(new Line("Below " + Wording.number(mark), below(stage)));
        if (mark != null && stage.isBorderlineWatched()) {
            lines.add(new Line("Within " + Wording.number(stage.borderlinePoints()) + " of it",
                    "Waits for a person, whatever the rule."));
        }
        lines.add(new Line("Cannot score",
                stage.kind().isForReviewers() ? "Waits until a person has scored it." : TO_A_PERSON));
        return new Consequences(List.copyOf(lines));
    }

    private static String passed(Choices stage, @Nullable String next) {
        var opens = next == null ? "the journey completes" : next + " opens";
        return switch (stage.automation()) {
            case AUTO_ADVANCE -> Character.toUpperCase(opens.charAt(0)) + opens.substring(1)
                    + (next == null ? "." : " by itself.");
            case REQUIRE_REVIEWER_APPROVAL -> "Waits in Reviews until a person approves, then " + opens + ".";
            case NONE -> "Waits until a person moves them on, then " + opens + ".";
        };
    }

    private static String below(Choices stage) {
        if (!stage.isRepeatable()) return "Waits for a person to decide. Nobody is turned away by a machine.";
        return "May try " + attempts(stage) + wait(stage) + "."
                + (stage.maxAttempts() == null ? "" : " After that a person decides.");
    }

    private static String attempts(Choices stage) {
        if (stage.maxAttempts() == null) return "again as often as they like";
        return stage.maxAttempts() == 2 ? "once more" : (stage.maxAttempts() - 1) + " more times";
    }

    private static String rounds(Choices stage) {
        if (stage.maxAttempts() == null) return "As many rounds as they like.";
        return stage.maxAttempts() == 2 ? "One more round." : (stage.maxAttempts() - 1) + " more rounds.";
    }

    private static String wait(Choices stage) {
        if (stage.retakeWaitHours() == 0) return "";
        return stage.retakeWaitHours() == 1 ? " after an hour" : " after " + stage.retakeWaitHours() + " hours";
    }
}
