package enfilade.agent;

import enfilade.activity.Change;
import enfilade.agent.AgentText.DimensionText;
import enfilade.agent.AgentText.OutputText;
import java.util.List;

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

    /** Which there are, in their order and with their weights; then what else is different about each. */
    private static void dimensions(Change.Differences changes, AgentText before, AgentText after) {
        changes.of("dimensions", words(before), words(after));
        for (int i = 0; i < after.evaluationDimensions().size(); i++) {
            var now = after.evaluationDimensions().get(i);
            var then = then(before, after, i);
            changes.of("meaning of " + now.name(), then.description(), now.description())
                    .of("pass mark of " + now.name(), then.passThreshold(), now.passThreshold());
            levels(changes, then, now);
        }
    }

    private static void levels(Change.Differences changes, DimensionText then, DimensionText now) {
        if (then.anchors().size() != now.anchors().size()) {
            changes.of("levels of " + now.name(), then.anchors(), now.anchors());
        } else {
            for (int i = 0; i < now.anchors().size(); i++) {
                changes.of("level %d of %s".formatted(i + 1, now.name()), then.anchors().get(i), now.anchors().get(i));
            }
        }
    }

    /** The one of that name; else the one that stood in its place and is called otherwise now; else none at all. */
    private static DimensionText then(AgentText before, AgentText after, int place) {
        var now = after.evaluationDimensions().get(place);
        var old = before.evaluationDimensions();
        return old.stream().filter(it -> isCalled(now, it)).findFirst().or(() -> old.stream().skip(place).findFirst()
                        .filter(it -> after.evaluationDimensions().stream().noneMatch(other -> isCalled(other, it))))
                .orElse(new DimensionText(now.name(), "", now.weight(), null, List.of()));
    }

    private static boolean isCalled(DimensionText one, DimensionText other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    private static List<String> words(AgentText agent) {
        return agent.evaluationDimensions().stream().map(DimensionText::words).toList();
    }

    private static QuestionPlan plan(AgentText agent) {
        return agent.questions() == null ? QuestionPlan.NONE : new QuestionPlan(agent.questions());
    }

    private AgentChanges() {}
}
