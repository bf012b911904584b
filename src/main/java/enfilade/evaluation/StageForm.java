package enfilade.evaluation;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.agent.AgentProfile;
import enfilade.agent.Engine;
import enfilade.agent.QuestionForm;
import enfilade.agent.QuestionPlan;
import enfilade.agent.QuestionRows;
import enfilade.agent.UseCase;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inline editor's fields as they are typed. What is missing takes the same default as everywhere; {@code position}
 * counts from 1, as people do, and {@code placed} is where the door stood when the editor was opened.
 */
record StageForm(
        @Nullable Integer version,
        @NotBlank(message = "A stage needs a name.")
        @Size(max = 120, message = "A stage's name has at most 120 characters.") @Nullable String name,
        @Size(max = 60, message = "A short label has at most 60 characters.") @Nullable String label,
        @Min(value = 1, message = POSITION) @Max(value = 1_000_000, message = POSITION) @Nullable Integer position,
        @Nullable Integer placed,
        Stage.@Nullable Kind kind, @Nullable UUID agentId,
        @Size(max = 160, message = "An interviewer's name has at most 160 characters.") @Nullable String newAgentName,
        @Size(max = 4_000, message = "At most 4,000 characters.") @Nullable String newAgentPersona,
        @Nullable String newAgentDimensions,
        @Min(value = 1, message = MINUTES) @Max(value = 480, message = MINUTES) @Nullable Integer minutes,
        @Nullable Difficulty difficulty,
        @Size(max = 10_000, message = "At most 10,000 characters.") @Nullable String instructions,
        @Size(max = 4_000, message = "At most 4,000 characters.") @Nullable String consentText,
        @Nullable Engine engine,
        @Min(value = 1, message = DAYS) @Max(value = 365, message = DAYS) @Nullable Integer deadlineDays,
        @DecimalMin(value = "0", message = StageDraft.PASS_MARK)
        @DecimalMax(value = "100", message = StageDraft.PASS_MARK)
        @Digits(integer = 9, fraction = 2, message = "A pass mark has at most two decimals.")
        @Nullable BigDecimal passThreshold,
        Stage.@Nullable Automation automation, @Nullable Boolean allowRetake,
        @Min(value = 1, message = ATTEMPTS) @Max(value = 20, message = ATTEMPTS) @Nullable Integer maxAttempts,
        @Min(value = 0, message = HOURS) @Max(value = 8760, message = HOURS) @Nullable Integer retakeWaitHours,
        Stage.@Nullable Counting countingAttempt,
        @DecimalMin(value = "0", message = POINTS) @DecimalMax(value = "20", message = POINTS)
        @Digits(integer = 9, fraction = 2, message = "Points have at most two decimals.")
        @Nullable BigDecimal borderlinePoints,
        @Nullable Boolean sealedReview, @Nullable List<UUID> reviewerIds, Stage.@Nullable Status status,
        List<QuestionForm> questions) {

    private static final String POSITION = "A position is a whole number from 1.";
    private static final String MINUTES = "A duration is 1 to 480 minutes.";
    private static final String DAYS = "A deadline is 1 to 365 days.";
    private static final String ATTEMPTS = "Attempts are 1 to 20; leave it empty for no limit.";
    private static final String HOURS = "The wait between attempts is 0 to 8,760 hours.";
    private static final String POINTS = "Points around the mark are a number from 0 to 20.";

    /** A box that is not ticked is not sent at all. */
    StageForm {
        allowRetake = Boolean.TRUE.equals(allowRetake);
        sealedReview = Boolean.TRUE.equals(sealedReview);
        questions = QuestionRows.typed(questions);
    }

    /** A door that nobody has described yet. */
    static StageForm blank(int position, EvaluationTemplate template) {
        return new StageForm(null, "", "", position, null, Stage.Kind.AI_INTERVIEW, null, "", "", "",
                template.draft().defaultMinutes(), null, "", "", Engine.DEFAULT, null, null, Stage.Automation.NONE,
                false, null, 0, Stage.Counting.LATEST, null, false, List.of(), Stage.Status.ACTIVE,
                List.of());
    }

    static StageForm of(Stage stage) {
        return of(new Standing(stage.id(), stage.version(), stage.order(), stage.draft(),
                stage.reviewerIds().stream().collect(Collectors.toMap(id -> id, id -> ""))));
    }

    static StageForm of(Standing stage) {
        var it = stage.draft();
        var position = stage.order() == null ? null : Integer.valueOf(stage.order() + 1);
        return new StageForm(stage.version(), it.name(), it.label(), position, position, it.kind(), it.agentId(), "",
                "", "", it.minutes(), it.difficulty(), it.instructions(), it.consentText(), it.engine(),
                it.deadlineDays(), it.passMark(), it.automation(), it.allowRetake(), it.maxAttempts(),
                it.retakeWaitHours(), it.counting(), it.borderlinePoints(), it.sealedReview(),
                List.copyOf(stage.reviewers().keySet()), it.status(), QuestionRows.of(it.questions()));
    }

    StageForm opened(int version) {
        return with(version, questions);
    }

    StageForm asking(List<QuestionForm> questions) {
        return with(version, questions);
    }

    private StageForm with(@Nullable Integer version, List<QuestionForm> questions) {
        return new StageForm(version, name, label, position, placed, kind, agentId, newAgentName, newAgentPersona,
                newAgentDimensions, minutes, difficulty, instructions, consentText, engine, deadlineDays, passThreshold,
                automation, allowRetake, maxAttempts, retakeWaitHours, countingAttempt, borderlinePoints, sealedReview,
                reviewerIds, status, questions);
    }

    /** @param useCase what a new interviewer is for: the same as the template */
    Arranging.Wish toWish(UseCase useCase) {
        var checks = new Checks();
        var plan = QuestionRows.plan(questions, checks);
        var draft = checks.tried(() -> draft(plan));
        checks.refuse();
        return new Arranging.Wish(draft, reviewers(), isPlaced() ? null : Integer.valueOf(position - 1),
                wantsInterviewer() ? interviewer(useCase) : null);
    }

    private StageDraft draft(QuestionPlan plan) {
        return new StageDraft(label, name, kind, agentId, minutes, difficulty, passThreshold, allowRetake,
                allowRetake ? maxAttempts : null, retakeWaitHours, automation, status, instructions, plan,
                countingAttempt, borderlinePoints, sealedReview, deadlineDays, consentText, engine);
    }

    /** Nobody chose another position: the door stays where it is by now, wherever others have put it. */
    private boolean isPlaced() {
        return position == null || position.equals(placed);
    }

    /** As far as they make sense already; the rest is as good as not chosen. */
    Consequences.Choices choices() {
        return new Consequences.Choices(Objects.requireNonNullElse(kind, Stage.Kind.AI_INTERVIEW),
                within(passThreshold, 0, 100), Objects.requireNonNullElse(automation, Stage.Automation.NONE),
                allowRetake, within(maxAttempts, 1, 20),
                Objects.requireNonNullElse(within(retakeWaitHours, 0, 8760), 0), within(borderlinePoints, 0, 20));
    }

    /** Whether another question would be one too many. */
    public boolean isFullOfQuestions() {
        return QuestionRows.isFull(questions);
    }

    public boolean wantsInterviewer() {
        return !isBlank(newAgentName) || !isBlank(newAgentPersona) || !isBlank(newAgentDimensions);
    }

    boolean asks(UUID member) {
        return reviewers().contains(member);
    }

    private Set<UUID> reviewers() {
        return reviewerIds == null
                ? Set.of() : reviewerIds.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private AgentProfile.Draft interviewer(UseCase useCase) {
        if (isBlank(newAgentName)) throw new Refusal.Invalid("newAgentName", "An interviewer needs a name.");
        if (isBlank(newAgentPersona)) throw new Refusal.Invalid("newAgentPersona", "Say how it introduces itself.");
        if (isBlank(newAgentDimensions)) {
            throw new Refusal.Invalid("newAgentDimensions", "Name at least one thing that it looks for.");
        }
        try {
            return AgentProfile.Draft.quick(newAgentName, newAgentPersona, useCase,
                    newAgentDimensions.lines().toList());
        } catch (Refusal.Invalid no) {
            throw new Refusal.Invalid(switch (no.field()) {
                case "name" -> "newAgentName";
                case "persona" -> "newAgentPersona";
                default -> "newAgentDimensions";
            }, no.getMessage());
        }
    }

    private static <N extends Number> @Nullable N within(@Nullable N number, int least, int most) {
        return number == null || number.doubleValue() < least || number.doubleValue() > most ? null : number;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
