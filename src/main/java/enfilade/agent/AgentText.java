package enfilade.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.Checks;
import enfilade.activity.Change;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.web.Payloads;
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
                        @Nullable List<DimensionText> evaluationDimensions, AgentProfile.@Nullable Context context,
                        @Nullable Interaction interaction, @Nullable Scoring scoring, @Nullable OutputText output,
                        @Nullable String additionalInstructions, @Nullable Engine engine,
                        @Nullable List<Question> questions) {

    /** Read from documents without any effect. */
    private static final Set<String> IGNORED = Set.of("id", "createdAt", "updatedAt", "isPublic", "status");

    /** One thing that it looks for. */
    public record DimensionText(@Nullable String name, @Nullable String description, @Nullable Integer weight,
                                @Nullable BigDecimal passThreshold, @Nullable List<String> anchors) {

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
    public record OutputText(@Nullable Boolean includeTranscript, @Nullable Boolean includeScoreBreakdown,
                             @Nullable Boolean includeRecommendation, @Nullable Boolean includeImprovementFeedback) {

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

    /** What another one would change, in the words of the editor. */
    public List<Change> changesTo(AgentText other) {
        return AgentChanges.between(this, other);
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
        var draft = own.tried(this::draft);
        checks.adopt(own, path, field -> field.replaceFirst("^dimensions", "evaluationDimensions"));
        return draft;
    }

    private AgentProfile.Draft draft() {
        var dimensions = evaluationDimensions == null ? List.<Dimension>of()
                : evaluationDimensions.stream().map(DimensionText::toDimension).toList();
        return new AgentProfile.Draft(name, useCase, persona, context, interaction, scoring,
                output == null ? null : output.toOutput(), additionalInstructions, engine, dimensions,
                questions == null ? QuestionPlan.NONE : new QuestionPlan(questions));
    }
}
