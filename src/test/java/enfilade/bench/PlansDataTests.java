package enfilade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import enfilade.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many there are, no list reads a whole table: PostgreSQL itself is asked how it would go about it. */
class PlansDataTests extends ApiTests {

    private static final int PEOPLE = 60_000;
    private static final int SESSIONS = 40_000;

    /** A table of some thousand rows; where there is nothing yet, reading nothing is best. */
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (participant|participant_word|participant_tag|"
            + "journey|journey_entry|journey_link|session|scorecard|message|activity)\\b.* +"
            + "\\(cost=\\S+?\\.\\.\\d{3,}\\.");

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired JdbcClient db;
    @Autowired JdbcTemplate plain;

    @Test
    void noListReadsAWholeTable() {
        assumeTrue(TestDatabase.isPostgresql(), "only PostgreSQL tells its plans like that");
        var template = rehearsal.hiring(ada, Sketch.task("Task").sealed(), Sketch.task("Second"));
        var first = walker.start(ada, template, "first@example.org");
        new Multitude(db, first).gather(PEOPLE, SESSIONS);

        var whole = new ArrayList<String>();
        pages(first).forEach(address -> whole.addAll(read(address, Statements.during(() ->
                assertThat(as(ada).get(address)).isOk()))));
        programs().forEach(address -> whole.addAll(read("the API's " + address, Statements.during(() ->
                robo.get(address).gives(200)))));

        assertThat(whole).isEmpty();
    }

    private static Stream<String> pages(Journey first) {
        return Stream.of("/home", "/reviews", "/reviews?show=all", "/reviews?show=confirm", "/participants",
                "/participants?sort=name", "/participants?q=surname77", "/participants?q=person77",
                "/participants?q=person", "/participants?state=waiting", "/participants?state=completed",
                "/participants?state=none", "/participants?status=archived", "/participants?tag=tag7",
                "/participants?template=" + first.templateId(), "/participants/" + first.participantId(),
                "/journeys/" + first.id(), "/evaluations/" + first.templateId() + "/participants",
                "/evaluations/" + first.templateId() + "/participants?status=waiting", "/evaluations", "/audit-log",
                "/outbox");
    }

    private static Stream<String> programs() {
        return Stream.of("/participants?cursor=", "/journeys?cursor=", "/journeys?status=waiting&cursor=",
                "/sessions?cursor=", "/sessions?status=completed&cursor=", "/reviews?cursor=", "/events?cursor=");
    }

    private List<String> read(String address, Statements asked) {
        return asked.bound().stream().filter(sql -> sql.matches("(?is)\\s*(select|with)\\b.*"))
                .map(sql -> address + " in: " + sql + "\n" + plan(sql)).filter(it -> WHOLE.matcher(it).find()).toList();
    }

    private String plan(String sql) {
        return String.join("\n", plain.queryForList("explain " + sql, String.class));
    }
}
