package enfilade.evaluation;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.activity.Change;
import enfilade.agent.Engine;
import enfilade.agent.QuestionPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Everything about a stage that somebody may choose, with the defaults that page and API share. Where a value is
 * missing, a default takes its place; where it makes no sense, the field is refused by name.
 *
 * @param label    what programs call this step, such as technical; made from the name when absent
 * @param name     what participants see; the label made readable when absent
 * @param minutes  1 to 480; null stands for the template's default until {@link #lasting}
 * @param passMark 0 to 100 with at most two decimals; null is no gate
 */
public record StageDraft(String label, @Column("stage_name") String name, Stage.Kind kind,
                         @Column("agent_profile_id") @Nullable UUID agentId,
                         @Column("duration_minutes") @Nullable Integer minutes, @Nullable Difficulty difficulty,
                         @Column("pass_threshold") @Nullable BigDecimal passMark, boolean allowRetake,
                         @Nullable Integer maxAttempts, @Nullable Integer retakeWaitHours,
                         Stage.Automation automation, Stage.Status status, @Nullable String instructions,
                         @Column("questions") QuestionPlan questions,
                         @Column("counting_attempt") Stage.Counting counting, @Nullable BigDecimal borderlinePoints,
                         boolean sealedReview, @Nullable Integer deadlineDays, @Nullable String consentText,
                         Engine engine) {

    public static final String PASS_MARK = "A pass mark is a number from 0 to 100.";

    public StageDraft {
        var checks = new Checks();
        label = checks.optional("label", label, 60);
        name = checks.optional("name", name, 120);
        if (label == null && name == null && checks.isFine()) {
            checks.add("name", "required", "A stage needs a name.");
        }
        label = label == null ? Wording.label(name == null ? "" : name) : label;
        name = name == null ? Wording.readable(label) : name;
        kind = Objects.requireNonNullElse(kind, Stage.Kind.AI_INTERVIEW);
        minutes = checks.within("minutes", minutes, 1, 480, "A duration is 1 to 480 minutes.");
        passMark = checks.within("passThreshold", passMark, 100, PASS_MARK);
        maxAttempts = checks.within("maxAttempts", maxAttempts, 1, 20,
                "Attempts are 1 to 20; leave it empty for no limit.");
        if (maxAttempts != null && checks.isFine("maxAttempts")) {
            checks.that(allowRetake, "maxAttempts", "Attempts can only be limited where people may try again.");
        }
        retakeWaitHours = Objects.requireNonNullElse(checks.within("retakeWaitHours", retakeWaitHours, 0, 8760,
                "The wait between attempts is 0 to 8,760 hours."), 0);
        automation = Objects.requireNonNullElse(automation, Stage.Automation.NONE);
        status = Objects.requireNonNullElse(status, Stage.Status.ACTIVE);
        instructions = checks.optional("instructions", instructions, 10_000);
        questions = questions == null ? QuestionPlan.NONE : questions;
        counting = Objects.requireNonNullElse(counting, Stage.Counting.LATEST);
        borderlinePoints = checks.within("borderlinePoints", borderlinePoints, 20,
                "Points around the mark are a number from 0 to 20.");
        deadlineDays = checks.within("deadlineDays", deadlineDays, 1, 365, "A deadline is 1 to 365 days.");
        consentText = checks.optional("consentText", consentText, 4_000);
        engine = Objects.requireNonNullElse(engine, Engine.DEFAULT);
        checks.refuse();
    }

    /** With the template's usual duration where none was given. */
    StageDraft lasting(int usualMinutes) {
        return minutes != null ? this : copy(label, name, agentId, usualMinutes, status);
    }

    StageDraft as(Stage.Status status) {
        return copy(label, name, agentId, minutes, status);
    }

    /** As a further stage: its name says what it was made from, and an archived one begins as a draft. */
    StageDraft copied() {
        var copy = "Copy of " + name;
        return copy(label, copy.length() <= 120 ? copy : Texts.cut(copy, 119) + "…", agentId, minutes,
                isOutside() ? Stage.Status.DRAFT : status);
    }

    /** Archived stages stand outside the row. */
    boolean isOutside() {
        return status == Stage.Status.ARCHIVED;
    }

    /** The same with an interviewer. */
    public StageDraft by(UUID agentId) {
        return copy(label, name, agentId, minutes, status);
    }

    /** The same with a question plan of its own. */
    public StageDraft asking(QuestionPlan plan) {
        return new StageDraft(label, name, kind, agentId, minutes, difficulty, passMark, allowRetake, maxAttempts,
                retakeWaitHours, automation, status, instructions, plan, counting, borderlinePoints, sealedReview,
                deadlineDays, consentText, engine);
    }

    private StageDraft copy(String label, String name, @Nullable UUID agentId, @Nullable Integer minutes,
                            Stage.Status status) {
        return new StageDraft(label, name, kind, agentId, minutes, difficulty, passMark, allowRetake, maxAttempts,
                retakeWaitHours, automation, status, instructions, questions, counting, borderlinePoints, sealedReview,
                deadlineDays, consentText, engine);
    }

    /**
     * What another draft would change, in the words of the editor. The interviewers' names are the caller's to know.
     */
    List<Change> changesTo(StageDraft other, @Nullable String interviewer, @Nullable String otherInterviewer) {
        return StageText.of(this, interviewer, null).changesTo(StageText.of(other, otherInterviewer, null));
    }
}
