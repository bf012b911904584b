package enfilade.evaluation;

import enfilade.activity.Change;
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
 * @param revision    the one that froze it, which for somebody who was moved need not be the one that they are on
 * @param order       its place in the row, counted from 0
 * @param interviewer whole, with its key; null where none stands
 * @param dimensions  what is scored here; without an interviewer one named Overall, which only a person scores
 * @param plan        the stage's own questions, else its interviewer's
 * @param engine      the stage's choice, else its interviewer's
 * @param reviewers   the members asked to review here, as they were called then; empty is anyone who may review
 */
public record FrozenStage(UUID id, UUID revision, int order, String label, String name, Stage.Kind kind,
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

    static FrozenStage of(UUID revision, int order, Step step, @Nullable AgentText judge) {
        var it = step.text();
        var engine = Objects.requireNonNullElse(it.engine(), Engine.DEFAULT);
        var own = it.plan();
        return new FrozenStage(step.stageId(), revision, order, Objects.requireNonNull(it.type()),
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

    /** The same at another place. */
    public FrozenStage at(int order) {
        return new FrozenStage(id, revision, order, label, name, kind, interviewer, minutes, passMark, allowRetake,
                maxAttempts, retakeWaitHours, automation, counting, borderline, isSealed, deadlineDays, instructions,
                consentText, plan, engine, dimensions, reviewers);
    }

    /** What is otherwise for whoever stands here when another revision's door takes its place. */
    public List<Change> changesTo(FrozenStage other) {
        return Change.between().of("pass mark", passMark, other.passMark).of("minutes", minutes, other.minutes)
                .of("retakes", allowRetake, other.allowRetake).of("attempts", maxAttempts, other.maxAttempts)
                .of("days to finish", deadlineDays, other.deadlineDays)
                .of("what happens next", automation, other.automation)
                .of("interviewer", interviewerName(), other.interviewerName())
                .of("questions", plan, other.plan, plan.questions().size() + "",
                        other.plan.questions().size() + " others")
                .list();
    }

    /**
     * The same door as somebody stands before it who has more time or takes than others. Practice has no end of takes
     * that more of them could move, and at doors where only reviewers act nobody has any.
     */
    FrozenStage allowing(Allowance it) {
        var hasTakes = it.attempts() > 0 && kind != Stage.Kind.PRACTICE_SESSION && !kind.isForReviewers();
        var most = attempts();
        var more = hasTakes && most != null ? Integer.valueOf(most + it.attempts()) : maxAttempts;
        return new FrozenStage(id, revision, order, label, name, kind, interviewer, it.minutes(minutes), passMark,
                allowRetake || hasTakes, more, retakeWaitHours, automation, counting, borderline, isSealed,
                it.days(deadlineDays), instructions, consentText, plan, engine, dimensions, reviewers);
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
