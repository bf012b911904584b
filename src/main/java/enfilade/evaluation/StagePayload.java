package enfilade.evaluation;

import enfilade.Checks;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A stage as the API shows it and takes it back. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "EvaluationStage", description = "One door of a template: one format, one interviewer, one pass mark, "
        + "one rule for what happens next.")
record StagePayload(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The template that it belongs to; a stage never moves to another one.")
        @Nullable UUID evaluationTemplateId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 60,
                description = "A short label for the step. Need not be unique.", example = "technical")
        @Nullable String type,
        @Schema(maxLength = 120, description = "What participants see; made from the type when absent.",
                example = "Technical Screen")
        @Nullable String stageName,
        @Schema(defaultValue = "ai_interview", description = "The format.") Stage.@Nullable Kind stageType,
        @OrNull
        @Schema(description = "The interviewer. Interviews, roleplays and practice cannot be published without one.")
        @Nullable UUID agentProfileId,
        @OrNull
        @Schema(minimum = "0", description = "Its place in the row, counted from 0; past the end means the end. Null "
                + "while it is archived.")
        @Nullable Integer stageOrder,
        @Schema(minimum = "1", maximum = "480", description = "The template's default when absent.", example = "45")
        @Nullable Integer durationMinutes,
        @OrNull
        @Schema(description = "Null inherits the interviewer's, else the template's.") @Nullable Difficulty difficulty,
        @OrNull
        @Schema(minimum = "0", maximum = "100", description = "At most two decimals. Null is no gate.", example = "70")
        @Nullable BigDecimal passThreshold,
        @Schema(defaultValue = "false", description = "Whether somebody below the mark may try again.")
        @Nullable Boolean allowRetake,
        @OrNull @Schema(minimum = "1", maximum = "20", description = "Null is no limit; only with allow_retake.")
        @Nullable Integer maxAttempts,
        @Schema(minimum = "0", maximum = "8760", defaultValue = "0") @Nullable Integer retakeWaitHours,
        @Schema(defaultValue = "none", description = "What happens when somebody has passed. Nothing automatic ever "
                + "turns anybody away.")
        Stage.@Nullable Automation automationRule,
        @Schema(defaultValue = "active", description = "Only active stages are published; archived ones stand outside "
                + "the row.")
        Stage.@Nullable Status status,
        @OrNull @Schema(maxLength = 10_000, description = "What the participant reads before starting.")
        @Nullable String instructions,
        @Schema(description = "The question plan; without one the interviewer's counts. At most 50 questions and "
                + "60,000 characters.")
        @Nullable List<Question> questions,
        @Schema(defaultValue = "latest", description = "Which attempt counts when there are several.")
        Stage.@Nullable Counting countingAttempt,
        @OrNull
        @Schema(minimum = "0", maximum = "20", description = "A score this close to the mark waits for a person.")
        @Nullable BigDecimal borderlinePoints,
        @Schema(defaultValue = "false", description = "Reviewers see other scores only after giving their own.")
        @Nullable Boolean sealedReview,
        @OrNull
        @Schema(minimum = "1", maximum = "365", description = "How long the participant has; null is no deadline.")
        @Nullable Integer deadlineDays,
        @Schema(description = "The members asked to review; anyone who may review when empty.")
        @Nullable List<UUID> reviewerIds,
        @OrNull
        @Schema(maxLength = 4_000, description = "Shown and accepted before the start.") @Nullable String consentText,
        @Schema(defaultValue = "default", description = "Who runs it.") @Nullable Engine engine,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant createdAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant updatedAt) {

    static final Set<String> READ_ONLY = Set.of("id", "created_at", "updated_at");

    static StagePayload of(UUID id, UUID template, @Nullable Integer order, StageDraft it, List<UUID> reviewers,
                           Instant createdAt, Instant updatedAt) {
        return new StagePayload(id, template, it.label(), it.name(), it.kind(), it.agentId(), order, it.minutes(),
                it.difficulty(), it.passMark(), it.allowRetake(), it.maxAttempts(), it.retakeWaitHours(),
                it.automation(), it.status(), it.instructions(), it.questions().questions(), it.counting(),
                it.borderlinePoints(), it.sealedReview(), it.deadlineDays(), reviewers, it.consentText(), it.engine(),
                createdAt, updatedAt);
    }

    /** What somebody wants of the stage, or every reason why not. */
    Arranging.Wish toWish(StageReferences.Known known, Checks checks) {
        if (evaluationTemplateId == null && checks.isFine("evaluation_template_id")) {
            checks.add("evaluation_template_id", "required", "Say which template the stage is for.");
        }
        if ((type == null || type.isBlank()) && checks.isFine("type")) {
            checks.add("type", "required", "A stage needs a type, such as technical.");
        }
        known.check(this, checks);
        var draft = text().toDraft(agentProfileId, "", checks);
        checks.refuse();
        return new Arranging.Wish(Objects.requireNonNull(draft), Set.copyOf(reviewers()), stageOrder, null);
    }

    List<UUID> reviewers() {
        return reviewerIds == null ? List.of() : new ArrayList<>(reviewerIds);
    }

    /** A missing type has been told already; the rest is looked at as if there were one. */
    private StageText text() {
        var named = type == null || type.isBlank() ? "untyped" : type;
        return new StageText(null, null, named, stageName, stageType, null, stageOrder, durationMinutes, difficulty,
                passThreshold, allowRetake, maxAttempts, retakeWaitHours, automationRule, status, instructions,
                questions, countingAttempt, borderlinePoints, sealedReview, deadlineDays, null, consentText, engine);
    }
}
