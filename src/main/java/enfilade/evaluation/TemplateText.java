package enfilade.evaluation;

import enfilade.Checks;
import enfilade.activity.Change;
import enfilade.agent.UseCase;
import enfilade.api.OrNull;
import enfilade.web.Payloads;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A template as text, with the published keys in a fixed order.
 *
 * @param outcomeWords the positive and the negative word, for an outcome in words of one's own
 */
@JsonNaming(SnakeCaseStrategy.class)
record TemplateText(@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 160) @Nullable String templateName,
                    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UseCase useCase,
                    @OrNull @Nullable String description,
                    @OrNull @Nullable String objective, @Nullable Outcome successOutcome,
                    @ArraySchema(minItems = 2, maxItems = 2) @Nullable List<String> outcomeWords,
                    EvaluationTemplate.@Nullable Status status, @OrNull @Nullable String domain,
                    @OrNull @Nullable String level,
                    @OrNull @Nullable String requirements, @Nullable List<String> skills,
                    @Nullable List<String> softSkills,
                    @OrNull @Nullable String aiContext, @Nullable Integer defaultDurationMinutes,
                    @Nullable Difficulty defaultDifficulty, EvaluationTemplate.@Nullable Mode evaluationMode,
                    EvaluationTemplate.@Nullable Visibility visibility, @Nullable String language) {

    private static final TemplateText NOTHING = new TemplateText(
            null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    private static final Set<String> IGNORED = Set.of("id", "created_at", "updated_at");

    private static final Map<String, String> KEYS = Map.of("name", "template_name", "useCase", "use_case",
            "positiveWord", "outcome_words[0]", "negativeWord", "outcome_words[1]", "softSkills", "soft_skills",
            "aiContext", "ai_context", "defaultMinutes", "default_duration_minutes");

    static TemplateText of(EvaluationTemplate.Draft it) {
        var words = it.positiveWord() == null && it.negativeWord() == null ? null
                : List.of(Objects.requireNonNullElse(it.positiveWord(), ""),
                        Objects.requireNonNullElse(it.negativeWord(), ""));
        return new TemplateText(it.name(), it.useCase(), it.description(), it.objective(), it.outcome(), words,
                it.status(), it.domain(), it.level(), it.requirements(), it.skills(), it.softSkills(), it.aiContext(),
                it.defaultMinutes(), it.defaultDifficulty(), it.mode(), it.visibility(), it.language());
    }

    /** Which of its keys are read without any effect. */
    static Set<String> leftOut(JsonNode node) {
        return node.propertyNames().stream().filter(IGNORED::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return as far as it can be read, with the issues of the rest at their paths; null when it is no object */
    static @Nullable TemplateText read(JsonNode node, String path, Checks checks) {
        return Payloads.thorough(checks).read(node, TemplateText.class, path, IGNORED);
    }

    /** @return null, with the issues at their paths below this one, when it makes no sense */
    EvaluationTemplate.@Nullable Draft toDraft(String path, Checks checks) {
        var own = new Checks();
        if (outcomeWords != null && outcomeWords.size() != 2) {
            own.add("outcome_words", "invalid", "These are two words: the positive one, then the negative one.");
        }
        var draft = own.tried(this::draft);
        checks.adopt(own, path, TemplateText::key);
        return draft;
    }

    /** How a field of a draft is spelt here. */
    static String key(String field) {
        return KEYS.getOrDefault(field, field);
    }

    /** What another one would change, in the words of the page. */
    List<Change> changesTo(TemplateText other) {
        return differences(other, Change.between()).list();
    }

    /** Everything that is set, whole and in the words of the page. */
    List<Change> facts() {
        return NOTHING.differences(this, Change.whole()).list();
    }

    private Change.Differences differences(TemplateText other, Change.Differences changes) {
        return changes
                .of("Name", templateName, other.templateName).of("Use case", useCase, other.useCase)
                .of("Description", description, other.description).of("Objective", objective, other.objective)
                .of("Recommendation", successOutcome, other.successOutcome)
                .of("Word for yes", word(0), other.word(0)).of("Word for no", word(1), other.word(1))
                .of("Status", status, other.status)
                .of("Field", domain, other.domain).of("Level", level, other.level)
                .of("Requirements", requirements, other.requirements)
                .of("Skills", skills, other.skills).of("Soft skills", softSkills, other.softSkills)
                .of("What interviewers should know", aiContext, other.aiContext)
                .of("Minutes of new stages", defaultDurationMinutes, other.defaultDurationMinutes)
                .of("Difficulty of new stages", defaultDifficulty, other.defaultDifficulty)
                .of("Evaluation mode", evaluationMode, other.evaluationMode)
                .of("Visible to", visibility, other.visibility).of("Language", language, other.language);
    }

    private EvaluationTemplate.Draft draft() {
        return new EvaluationTemplate.Draft(templateName, useCase, description, objective, successOutcome, word(0),
                word(1), status, domain, level, requirements, skills, softSkills, aiContext, defaultDurationMinutes,
                defaultDifficulty, evaluationMode, visibility, language);
    }

    private @Nullable String word(int which) {
        return outcomeWords == null || outcomeWords.size() != 2 || outcomeWords.get(which).isEmpty() ? null
                : outcomeWords.get(which);
    }
}
