package enfilade.evaluation;

import enfilade.agent.UseCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a template as they are typed. */
record TemplateForm(
        @Nullable Integer version,
        @NotBlank(message = "A template needs a name.")
        @Size(max = 160, message = "A template's name has at most 160 characters.") @Nullable String name,
        @NotNull(message = "Choose what this evaluation is for.") @Nullable UseCase useCase,
        @Size(max = 10_000, message = LONG) @Nullable String description,
        @Size(max = 10_000, message = LONG) @Nullable String objective,
        @Nullable Outcome outcome,
        @Size(max = 60, message = "A word has at most 60 characters.") @Nullable String positiveWord,
        @Size(max = 60, message = "A word has at most 60 characters.") @Nullable String negativeWord,
        EvaluationTemplate.@Nullable Status status,
        @Size(max = 160, message = "At most 160 characters.") @Nullable String domain,
        @Size(max = 160, message = "At most 160 characters.") @Nullable String level,
        @Size(max = 10_000, message = LONG) @Nullable String requirements,
        @Nullable String skills, @Nullable String softSkills,
        @Size(max = 10_000, message = LONG) @Nullable String aiContext,
        @Min(value = 1, message = MINUTES) @Max(value = 480, message = MINUTES) @Nullable Integer defaultMinutes,
        @Nullable Difficulty defaultDifficulty, EvaluationTemplate.@Nullable Mode mode,
        EvaluationTemplate.@Nullable Visibility visibility, @Nullable String language) {

    private static final String LONG = "This has at most 10,000 characters.";
    private static final String MINUTES = "A duration is 1 to 480 minutes.";

    static TemplateForm of(EvaluationTemplate template) {
        var it = template.draft();
        return new TemplateForm(template.version(), it.name(), it.useCase(), it.description(), it.objective(),
                it.outcome(), it.positiveWord(), it.negativeWord(), it.status(), it.domain(), it.level(),
                it.requirements(), String.join("\n", it.skills()), String.join("\n", it.softSkills()), it.aiContext(),
                it.defaultMinutes(), it.defaultDifficulty(), it.mode(), it.visibility(), it.language());
    }

    /** The same words, as if the form had been opened just now. */
    TemplateForm opened(int version) {
        return new TemplateForm(version, name, useCase, description, objective, outcome, positiveWord, negativeWord,
                status, domain, level, requirements, skills, softSkills, aiContext, defaultMinutes, defaultDifficulty,
                mode, visibility, language);
    }

    EvaluationTemplate.Draft toDraft() {
        return new EvaluationTemplate.Draft(name, useCase, description, objective, outcome, positiveWord, negativeWord,
                status, domain, level, requirements, lines(skills), lines(softSkills), aiContext, defaultMinutes,
                defaultDifficulty, mode, visibility, language);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
