package enfilade.evaluation;

import enfilade.Checks;
import enfilade.agent.UseCase;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A template as the API shows it and takes it back. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "EvaluationTemplate", description = "What is assessed: one role, one course, one drill. Its stages are "
        + "resources of their own.")
record TemplatePayload(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 160,
                example = "Senior Backend Engineer")
        @Nullable String templateName,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What the evaluation is for.",
                example = "hiring")
        @Nullable UseCase useCase,
        @OrNull @Schema(maxLength = 10_000, description = "What it is, for the team.") @Nullable String description,
        @OrNull @Schema(maxLength = 10_000, description = "What it shall find out.") @Nullable String objective,
        @Schema(description = "Between which two words a recommendation chooses. Made from use_case when absent: "
                + "hire_no_hire for hiring, admit_reject for admissions, ready_needs_training for training and "
                + "mock_interview, pass_fail for custom_api.")
        @Nullable Outcome successOutcome,
        @Schema(defaultValue = "active", description = "archived puts the template away, any other brings it back.")
        EvaluationTemplate.@Nullable Status status,
        @OrNull @Schema(maxLength = 160, description = "The field of work.") @Nullable String domain,
        @OrNull @Schema(maxLength = 160, description = "How senior.") @Nullable String level,
        @OrNull @Schema(maxLength = 10_000, description = "What people need to bring.") @Nullable String requirements,
        @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 160)) @Nullable List<String> skills,
        @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 160)) @Nullable List<String> softSkills,
        @OrNull
        @Schema(maxLength = 10_000, description = "What all interviewers should know.") @Nullable String aiContext,
        @Schema(minimum = "1", maximum = "480", defaultValue = "30", description = "For stages that name none.")
        @Nullable Integer defaultDurationMinutes,
        @Schema(defaultValue = "intermediate") @Nullable Difficulty defaultDifficulty,
        @Schema(defaultValue = "live_ai_interview", description = "Kept and shown; each stage has its own format.")
        EvaluationTemplate.@Nullable Mode evaluationMode,
        @Schema(defaultValue = "team", description = "A private template is there for its maker, owners and admins.")
        EvaluationTemplate.@Nullable Visibility visibility,
        @ArraySchema(minItems = 2, maxItems = 2, schema = @Schema(maxLength = 60, example = "ready"),
                arraySchema = @Schema(description = "The positive and the negative word, for the outcome custom. "
                        + "An empty one is still to be chosen."))
        @Nullable List<String> outcomeWords,
        @Schema(defaultValue = "en", description = "A language tag after BCP 47, of at most 35 characters.",
                example = "pt-BR")
        @Nullable String language,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant createdAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant updatedAt) {

    static final Set<String> READ_ONLY = Set.of("id", "created_at", "updated_at");

    static TemplatePayload of(@Nullable UUID id, EvaluationTemplate.Draft draft, @Nullable Instant createdAt,
                              @Nullable Instant updatedAt) {
        var it = TemplateText.of(draft);
        return new TemplatePayload(id, it.templateName(), it.useCase(), it.description(), it.objective(),
                it.successOutcome(), it.status(), it.domain(), it.level(), it.requirements(), it.skills(),
                it.softSkills(), it.aiContext(), it.defaultDurationMinutes(), it.defaultDifficulty(),
                it.evaluationMode(), it.visibility(), it.outcomeWords(), it.language(), createdAt, updatedAt);
    }

    /** What somebody wants of the template, or every reason why not. */
    EvaluationTemplate.Draft toDraft(Checks checks) {
        var text = new TemplateText(templateName, useCase, description, objective, successOutcome, outcomeWords,
                status, domain, level, requirements, skills, softSkills, aiContext, defaultDurationMinutes,
                defaultDifficulty, evaluationMode, visibility, language);
        var draft = text.toDraft("", checks);
        checks.refuse();
        return Objects.requireNonNull(draft);
    }
}
