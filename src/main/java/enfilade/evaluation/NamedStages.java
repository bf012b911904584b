package enfilade.evaluation;

import enfilade.Checks;
import enfilade.agent.UseCase;
import enfilade.web.Payloads;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A list of stages that says itself where it belongs: to a new template, by its name and purpose, or to one that is
 * there.
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NamedStages", description = "Stages that become a new template, by template_name and use_case, or are "
        + "appended to evaluation_template_id.")
record NamedStages(@Schema(minLength = 1, maxLength = 160) @Nullable String templateName, @Nullable UseCase useCase,
                   @Nullable UUID evaluationTemplateId,
                   @ArraySchema(minItems = 1, maxItems = Row.MOST, schema = @Schema(implementation = StageText.class))
                   @Nullable JsonNode stages) {

    /** Whether a document is of this sort, and no whole template. */
    static boolean areIn(JsonNode tree) {
        return tree.isObject() && Stream.of("template_name", "use_case", "evaluation_template_id").anyMatch(tree::has)
                && Stream.of("enfilade", "template", "agents").noneMatch(tree::has);
    }

    /** What of it can be read. */
    static NamedStages read(JsonNode tree, Checks checks) {
        return Objects.requireNonNull(Payloads.thorough(checks).read(tree, NamedStages.class, "", Set.of()));
    }

    /** The new template; null when there shall be none, or when something is wrong with it. */
    EvaluationTemplate.@Nullable Draft template(ImportRequest request, Checks checks) {
        if (evaluationTemplateId != null && !evaluationTemplateId.equals(request.target())) {
            checks.add("evaluation_template_id", "unknown",
                    "This is not the template that the stages are added to. Leave it out.");
        }
        if (request.target() != null || !checks.isFine("evaluation_template_id")) {
            if (templateName != null) checks.add("template_name", "invalid", "The template has a name already.");
            if (useCase != null) checks.add("use_case", "invalid", "The template has a use case already.");
            return null;
        }
        var own = new Checks();
        var draft = own.tried(() -> EvaluationTemplate.Draft.named(
                templateName == null ? request.templateName() : templateName,
                useCase == null ? request.useCase() : useCase, null));
        checks.adopt(own, "", TemplateText::key);
        return draft;
    }
}
