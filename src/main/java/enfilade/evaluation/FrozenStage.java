package enfilade.evaluation;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.AgentText;
import enfilade.agent.Engine;
import enfilade.agent.QuestionPlan;
import enfilade.agent.Scoring;
import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.Blueprint.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One door as a revision froze it: nothing that somebody changes later on the template reaches those who walk here.
 *
 * @param order       its place in the row, counted from 0
 * @param interviewer whole, with its key; null where none stands
 * @param dimensions  what is scored here; without an interviewer one named Overall, which only a person scores
 * @param plan        the stage's own questions, else its interviewer's
 * @param engine      the stage's choice, else its interviewer's
 * @param reviewers   the members asked to review here, as they were called then; empty is anyone who may review
 */
public record FrozenStage(UUID id, int order, String label, String name, Stage.Kind kind,
                          @Nullable AgentText interviewer, int minutes, @Nullable BigDecimal passMark,
                          boolean allowRetake, @Nullable Integer maxAttempts, int retakeWaitHours,
                          Stage.Automation automation, Stage.Counting counting, @Nullable BigDecimal borderline,
                          boolean isSealed, @Nullable Integer deadlineDays, @Nullable String instructions,
                          @Nullable String consentText, QuestionPlan plan, Engine engine, List<Dimension> dimensions,
                          Map<UUID, String> reviewers) {

    private static final Dimension OVERALL = Dimension.of("Overall", "", 100, null, List.of());

    public FrozenStage {
        dimensions = dimensions.isEmpty() ? List.of(OVERALL) : List.copyOf(dimensions);
        reviewers = Map.copyOf(reviewers);
    }

    static FrozenStage of(int order, Step step, @Nullable AgentText judge) {
        var it = step.text();
        var engine = Objects.requireNonNullElse(it.engine(), Engine.DEFAULT);
        var own = it.plan();
        return new FrozenStage(step.stageId(), order, Objects.requireNonNull(it.type()),
                Objects.requireNonNull(it.stageName()), Objects.requireNonNull(it.stageType()), judge,
                Objects.requireNonNull(it.durationMinutes()), it.passThreshold(), Boolean.TRUE.equals(it.allowRetake()),
                it.maxAttempts(), Objects.requireNonNullElse(it.retakeWaitHours(), 0),
                Objects.requireNonNull(it.automationRule()),
                Objects.requireNonNullElse(it.countingAttempt(), Stage.Counting.LATEST), it.borderlinePoints(),
                Boolean.TRUE.equals(it.sealedReview()), it.deadlineDays(), it.instructions(), it.consentText(),
                own.isEmpty() && judge != null && judge.questions() != null ? new QuestionPlan(judge.questions()) : own,
                engine == Engine.DEFAULT && judge != null && judge.engine() != null ? judge.engine() : engine,
                judge == null ? List.of() : judge.dimensions(), step.reviewers());
    }

    /** Its place as people count. */
    public int number() {
        return order + 1;
    }

    /** Whether a score can be too low here: practice never holds a gate, whatever mark it was given. */
    public boolean hasGate() {
        return kind != Stage.Kind.PRACTICE_SESSION
                && (passMark != null || dimensions.stream().anyMatch(it -> it.passThreshold() != null));
    }

    /** How many takes there may be, before somebody grants more; null is any number. */
    public @Nullable Integer attempts() {
        return allowRetake ? maxAttempts : Integer.valueOf(1);
    }

    /** What the participant's report shows of this door. */
    public AgentProfile.Output shown() {
        return interviewer == null ? AgentProfile.Output.ALL : interviewer.shown();
    }

    /** How scorecards of this door are printed; what is kept is 0 to 100 on all of them. */
    public Scale scale() {
        if (interviewer == null) return Scale.TO_100;
        return interviewer.scoring() == null ? Scoring.USUAL.scale() : interviewer.scoring().scale();
    }

    public @Nullable String interviewerName() {
        return interviewer == null ? null : interviewer.name();
    }

    /** Whether the participant could have something to do here, if whatever runs it is there. */
    public boolean isForParticipants() {
        return !kind.isForReviewers();
    }

    /** "45 min" */
    public String time() {
        return minutes + " min";
    }

    /** "75", or nothing. */
    public String mark() {
        return passMark == null ? "" : Wording.number(passMark);
    }
}
