package enfilade.evaluation;

import enfilade.activity.Change;
import enfilade.agent.AgentText;
import enfilade.agent.Question;
import enfilade.evaluation.Blueprint.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A revision as its page shows it: nothing shortened, nothing left out. */
record FrozenView(List<Change> template, List<Door> doors, List<AgentText> interviewers) {

    /** One stage: its name, its facts in one line, and everything that is set. */
    record Door(int number, String name, String facts, List<Change> details, List<Question> questions) {}

    static FrozenView of(Blueprint it) {
        var doors = IntStream.range(0, it.steps().size()).mapToObj(i -> door(i + 1, it.steps().get(i), it)).toList();
        return new FrozenView(it.template().facts(), doors, it.judges().stream().map(Blueprint.Judge::text).toList());
    }

    private static Door door(int number, Step step, Blueprint in) {
        var text = step.text().by(in.interviewer(step));
        var facts = text.stageType().label() + (text.agent() == null ? "" : " · " + text.agent())
                + " · " + text.durationMinutes() + " min"
                + (text.passThreshold() == null ? "" : " · pass mark " + Wording.number(text.passThreshold()));
        var details = new ArrayList<>(text.facts().stream().filter(it -> !it.what().startsWith("Questions")).toList());
        details.add(new Change("Who reviews", "none", step.asked()));
        return new Door(number, text.stageName(), facts, details, text.plan().questions());
    }
}
