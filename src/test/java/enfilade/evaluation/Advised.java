package enfilade.evaluation;

import enfilade.agent.Engine;
import enfilade.agent.UseCase;
import enfilade.endpoint.Supply;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is said about a few stages, for tests that each know one rule. */
final class Advised {

    static final EvaluationTemplate.Draft HIRING = purpose(UseCase.HIRING);
    static final EvaluationTemplate.Draft TRAINING = purpose(UseCase.TRAINING);

    /** An interviewer with words for its levels. */
    static final DoorAgent ALEX = Sketch.agent("Alex");

    static EvaluationTemplate.Draft purpose(UseCase useCase) {
        return EvaluationTemplate.Draft.named("Senior Engineer", useCase, null);
    }

    static DoorAgent agent(boolean archived, boolean anchored, boolean gated, Engine engine) {
        return new DoorAgent(UUID.randomUUID(), 1, "Alex", archived, anchored, gated, false, engine);
    }

    /** An interview with a mark behind which a person holds the key: nothing to say about it. */
    static Sketch sound(String name) {
        return Sketch.of(name).minutes(20).mark("60").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL);
    }

    /** The stages in a row, each held by Alex. */
    static Advice in(EvaluationTemplate.Draft template, Sketch... stages) {
        return Advice.of(template,
                IntStream.range(0, stages.length).mapToObj(i -> stages[i].door(i, ALEX)).toList(), Supply.BUILT_IN);
    }

    static Advice of(Door... doors) {
        return Advice.of(TRAINING, List.of(doors), Supply.BUILT_IN);
    }

    static List<String> findings(Advice advice) {
        return advice.items().stream().map(Advice.Item::finding).toList();
    }

    private Advised() {}
}
