package enfilade.agent;

import enfilade.activity.Change;
import enfilade.agent.AgentText.DimensionText;
import enfilade.agent.AgentText.OutputText;
import java.util.List;
import java.util.Optional;

/** What is different between two states of an interviewer, in the words of its editor. */
final class AgentChanges {

    static List<Change> between(AgentText before, AgentText after) {
        var changes = Change.between()
                .of("name", before.name(), after.name())
                .of("use case", before.useCase().label(), after.useCase().label())
                .of("introduction", before.persona(), after.persona())
                .of("organization", before.context().organizationContext(), after.context().organizationContext())
                .of("domain", before.context().domainContext(), after.context().domainContext())
                .of("scenario", before.context().scenarioContext(), after.context().scenarioContext());
        interaction(changes, before.interaction(), after.interaction());
        changes.of("engine", before.engine().label(), after.engine().label())
                .of("further instructions", before.additionalInstructions(), after.additionalInstructions());
        scoring(changes, before.scoring(), after.scoring());
        output(changes, before.output(), after.output());
        dimensions(changes, before, after);
        return plan(before).differences(plan(after), "questions", changes).list();
    }

    private static void interaction(Change.Differences changes, Interaction before, Interaction after) {
        changes.of("tone", before.tone().label(), after.tone().label())
                .of("style", before.style().label(), after.style().label())
                .of("difficulty", before.difficulty().label(), after.difficulty().label())
                .of("probing", before.probingDepth().label(), after.probingDepth().label());
    }

    private static void scoring(Change.Differences changes, Scoring before, Scoring after) {
        changes.of("scale", before.scale().label(), after.scale().label())
                .of("scoring method", before.scoringMethod().label(), after.scoringMethod().label())
                .of("recommendation", before.recommendationLogic(), after.recommendationLogic());
    }

    private static void output(Change.Differences changes, OutputText before, OutputText after) {
        changes.of("transcript in the report", before.includeTranscript(), after.includeTranscript())
                .of("scores in the report", before.includeScoreBreakdown(), after.includeScoreBreakdown())
                .of("recommendation in the report", before.includeRecommendation(), after.includeRecommendation())
                .of("advice in the report", before.includeImprovementFeedback(), after.includeImprovementFeedback());
    }

    /** Which there are, in their order and with their weights; then what else changed about those that stayed. */
    private static void dimensions(Change.Differences changes, AgentText before, AgentText after) {
        changes.of("dimensions", words(before), words(after));
        for (var now : after.evaluationDimensions()) {
            then(before, now).ifPresent(then -> changes
                    .of("meaning of " + now.name(), then.description(), now.description())
                    .of("pass mark of " + now.name(), then.passThreshold(), now.passThreshold())
                    .of("levels of " + now.name(), then.anchors(), now.anchors()));
        }
    }

    private static Optional<DimensionText> then(AgentText before, DimensionText now) {
        return before.evaluationDimensions().stream().filter(it -> it.name().equalsIgnoreCase(now.name())).findFirst();
    }

    private static List<String> words(AgentText agent) {
        return agent.evaluationDimensions().stream().map(DimensionText::words).toList();
    }

    private static QuestionPlan plan(AgentText agent) {
        return agent.questions() == null ? QuestionPlan.NONE : new QuestionPlan(agent.questions());
    }

    private AgentChanges() {}
}
