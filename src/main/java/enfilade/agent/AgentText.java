package enfilade.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.Checks;
import enfilade.activity.Change;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.api.OrNull;
import enfilade.web.Payloads;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An interviewer as text, with the published keys in a fixed order. What only says where it stands in an account (its
 * id, whether it is archived, whether the library shows it) is not part of it.
 *
 * @param key by what the stages of the same document call it; absent where there are none
 */
public record AgentText(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key, @Nullable String name,
                        @Nullable String persona, @Nullable UseCase useCase,
                        @Nullable List<DimensionText> evaluationDimensions, @Nullable Context context,
                        @Nullable Interaction interaction, @Nullable Scoring scoring, @Nullable OutputText output,
                        @OrNull @Nullable String additionalInstructions, @Nullable Engine engine,
                        @Nullable List<Question> questions) {

    /** Read from documents without any effect. */
    private static final Set<String> IGNORED = Set.of("id", "createdAt", "updatedAt", "isPublic", "status");

    /** One thing that it looks for. */
    @Schema(name = "Dimension")
    public record DimensionText(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 120,
                    example = "System Design")
            @Nullable String name,
            @Schema(maxLength = 2_000, example = "Designs that hold up as load grows") @Nullable String description,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "100", example = "100",
                    description = "Its share of the hundred.")
            @Nullable Integer weight,
            @Schema(minimum = "0", maximum = "100", description = "A mark of its own, with at most two decimals.")
            @OrNull @Nullable BigDecimal passThreshold,
            @Schema(description = "What the five levels mean, from the lowest: exactly five texts, or none.")
            @Nullable List<String> anchors) {

        static DimensionText of(Dimension it) {
            return new DimensionText(it.name(), it.description(), it.weight(), it.passThreshold(), it.anchors());
        }

        String words() {
            return name + " " + weight;
        }

        Dimension toDimension() {
            return Dimension.of(name, description, Objects.requireNonNullElse(weight, 0), passThreshold, anchors);
        }
    }

    /** What the report shows; what is not said is shown. */
    @Schema(name = "Output")
    public record OutputText(@Schema(defaultValue = "true") @Nullable Boolean includeTranscript,
                             @Schema(defaultValue = "true") @Nullable Boolean includeScoreBreakdown,
                             @Schema(defaultValue = "true") @Nullable Boolean includeRecommendation,
                             @Schema(defaultValue = "true") @Nullable Boolean includeImprovementFeedback) {

        static OutputText of(AgentProfile.Output it) {
            return new OutputText(it.includeTranscript(), it.includeScoreBreakdown(), it.includeRecommendation(),
                    it.includeImprovementFeedback());
        }

        AgentProfile.Output toOutput() {
            return new AgentProfile.Output(!Boolean.FALSE.equals(includeTranscript),
                    !Boolean.FALSE.equals(includeScoreBreakdown), !Boolean.FALSE.equals(includeRecommendation),
                    !Boolean.FALSE.equals(includeImprovementFeedback));
        }
    }

    public static AgentText of(@Nullable String key, AgentProfile.Draft it) {
        return new AgentText(key, it.name(), it.persona(), it.useCase(),
                it.dimensions().stream().map(DimensionText::of).toList(), it.context(), it.interaction(), it.scoring(),
                OutputText.of(it.output()), it.additionalInstructions(), it.engine(), it.questions().questions());
    }

    /** Also one from before a rule that would refuse it today. */
    public static AgentText of(@Nullable String key, AgentProfile it) {
        return new AgentText(key, it.name(), it.persona(), it.useCase(),
                it.dimensions().stream().map(DimensionText::of).toList(), it.context(), it.interaction(), it.scoring(),
                OutputText.of(it.output()), it.additionalInstructions(), it.engine(), it.questions().questions());
    }

    /** The same, called differently by its document. */
    public AgentText by(@Nullable String key) {
        return new AgentText(key, name, persona, useCase, evaluationDimensions, context, interaction, scoring, output,
                additionalInstructions, engine, questions);
    }

    /** The same, looking for these things. */
    AgentText with(List<DimensionText> evaluationDimensions) {
        return new AgentText(key, name, persona, useCase, evaluationDimensions, context, interaction, scoring, output,
                additionalInstructions, engine, questions);
    }

    /** What another one would change, in the words of the editor. */
    public List<Change> changesTo(AgentText other) {
        return AgentChanges.between(this, other);
    }

    /** What it looks for. */
    public List<Dimension> dimensions() {
        return evaluationDimensions == null ? List.of()
                : evaluationDimensions.stream().map(DimensionText::toDimension).toList();
    }

    /** What the participant's report shows. */
    public AgentProfile.Output shown() {
        return output == null ? AgentProfile.Output.ALL : output.toOutput();
    }

    /** Which of its keys are read without any effect. */
    public static Set<String> leftOut(JsonNode node) {
        return node.propertyNames().stream().filter(IGNORED::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return as far as it can be read, with the issues of the rest at their paths; null when it is no object */
    public static @Nullable AgentText read(JsonNode node, String path, Checks checks) {
        return Payloads.thorough(checks).read(QuestionPlan.spelledOut(node), AgentText.class, path, IGNORED);
    }

    /** @return null, with the issues at their paths below this one, when it makes no sense */
    public AgentProfile.@Nullable Draft toDraft(String path, Checks checks) {
        var own = new Checks();
        var plan = own.tried(() -> questions == null ? QuestionPlan.NONE : new QuestionPlan(questions));
        if (plan != null) plan.refuseOffLimits(own);
        var draft = own.tried(() -> draft(plan == null ? QuestionPlan.NONE : plan));
        checks.adopt(own, path, AgentText::key);
        return own.isFine() ? draft : null;
    }

    /** How a field of a draft is spelt here. */
    static String key(String field) {
        return field.replaceFirst("^dimensions", "evaluationDimensions");
    }

    private AgentProfile.Draft draft(QuestionPlan plan) {
        return new AgentProfile.Draft(name, useCase, persona, context, interaction, scoring, shown(),
                additionalInstructions, engine, dimensions(), plan);
    }
}
