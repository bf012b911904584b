package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.AccountContents;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tests of programs that build templates start. */
abstract class ProgramTests extends ApiTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired Publishing publishing;
    @Autowired Profiling profiling;
    @Autowired AccountContents contents;
    @Autowired JdbcClient db;

    UUID template(Actor by, String name) {
        return authoring.create(by, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    UUID hidden(Actor by) {
        var draft = EvaluationTemplate.Draft.named("Secret plan", UseCase.HIRING, null);
        return authoring.create(by, new EvaluationTemplate.Draft(draft.name(), draft.useCase(), null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null,
                EvaluationTemplate.Visibility.PRIVATE, null)).id();
    }

    /** A template of Ada's with so many doors, each with one of three interviewers. */
    UUID templateOf(int doors) {
        var template = template(ada, "Long way");
        var agents = IntStream.range(0, 3).mapToObj(i -> interviewer("Alex " + i)).toList();
        IntStream.range(0, doors).forEach(i -> arranging.add(ada, template,
                Sketch.of("Door " + i).agent(agents.get(i % 3)).asking(rui.id())));
        return template;
    }

    UUID interviewer(String name) {
        return profiling.create(ada,
                AgentProfile.Draft.quick(name, "Hello.", UseCase.HIRING, List.of("Depth", "Clarity"))).id();
    }

    /** All that a list gives by its cursors, from the first page to the last: one value of each. */
    List<String> readOn(String address, String key) {
        var seen = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var part = robo.get(address + "cursor={at}", cursor).gives(200);
            seen.addAll(each(part, key));
            cursor = part.at("/meta/next_cursor").isEmpty() ? null : part.at("/meta/next_cursor");
        }
        return seen;
    }

    static List<String> each(Call list, String key) {
        return StreamSupport.stream(list.json().path("data").spliterator(), false)
                .map(one -> one.path(key).asString()).toList();
    }

    /** How often a request asks the database, but for finding and noting its key. */
    static List<String> statements(Call call) {
        return Statements.during(() -> call.gives(200)).own();
    }
}
