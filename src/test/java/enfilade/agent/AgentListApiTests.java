package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agent profiles listed over the API: filtered, page by page, at the same price however many there are. */
class AgentListApiTests extends ApiTests {

    @Autowired JdbcClient db;

    @Test
    void pagesByNumberAndByCursorTheNewestFirst() {
        for (int i = 0; i < 5; i++) make("Maya " + i);

        var page = robo.get("/agent-profiles?page=2&pageSize=2").gives(200);
        assertThat(page.at("/meta")).isEqualTo("{\"page\":2,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(names(page)).containsExactly("Maya 2", "Maya 1");
        assertThat(page.at("/data/0/evaluationDimensions/0/name")).isEqualTo("Coding");

        var seen = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var part = robo.get("/agent-profiles?pageSize=2&cursor={at}", cursor).gives(200);
            seen.addAll(names(part));
            cursor = part.at("/meta/next_cursor").isEmpty() ? null : part.at("/meta/next_cursor");
        }
        assertThat(seen).containsExactly("Maya 4", "Maya 3", "Maya 2", "Maya 1", "Maya 0");
    }

    @Test
    void filtersByStatusUseCaseAndWords() {
        make("Maya, recruiter");
        robo.post("/agent-profiles", AgentBodies.full()).gives(201);
        robo.patch("/agent-profiles/{id}", "{\"status\": \"archived\"}", make("Old recruiter")).gives(200);

        assertThat(names(robo.get("/agent-profiles?status=archived"))).containsExactly("Old recruiter");
        assertThat(names(robo.get("/agent-profiles?use_case=training&status=active"))).containsExactly("Maya");
        assertThat(names(robo.get("/agent-profiles?q=REC"))).containsExactly("Old recruiter", "Maya, recruiter");
        assertThat(names(robo.get("/agent-profiles?q=ecruiter"))).isEmpty();
        assertThat(names(robo.get("/agent-profiles?q=%25"))).isEmpty();
        robo.get("/agent-profiles?status=draft&use_case=x&evaluation_template_id=1&limit=2").isRefused(400,
                "status not_a_choice", "use_case not_a_choice", "evaluation_template_id wrong_type",
                "limit unknown_key");
        robo.get("/agent-profiles?page=0&pageSize=101").isRefused(400, "page out_of_range", "pageSize out_of_range");
    }

    @Test
    void findsThoseWhoStandAtADoorOfATemplate() {
        var template = Doors.template(ada, "Engineer", "ACTIVE", db);
        var maya = make("Maya");
        for (int place = 0; place < 2; place++) Doors.stage(ada, template, UUID.fromString(maya), "Door", place, db);
        Doors.stage(ada, template, UUID.fromString(make("Put away")), "Door", null, db);
        make("Elsewhere");

        assertThat(ofTemplate(template)).containsExactly("Maya");
        assertThat(ofTemplate(UUID.randomUUID())).isEmpty();
        assertThat(names(bolt.get("/agent-profiles?evaluation_template_id={id}", template))).isEmpty();
    }

    @Test
    void aPrivateTemplateTellsNothingToThoseWhoMayNotSeeIt() {
        var template = Doors.template(ada, "Secret", "ACTIVE", db);
        Doors.stage(ada, template, UUID.fromString(make("Maya")), "Door", 0, db);
        db.sql("update evaluation_template set visibility = 'PRIVATE' where id = :id").param("id", template).update();
        var list = "/api/v1/agent-profiles?accountSlug=acme&evaluation_template_id=" + template;

        assertThat(as(vic).outside().get(list).page().body()).startsWith("{\"data\":[],");
        assertThat(as(abe).outside().get(list)).isOk().shows("Maya");
    }

    @Test
    void aCursorOfAnotherAccountLeadsToNothingOfIt() {
        for (int i = 0; i < 3; i++) make("Maya " + i);
        var cursor = robo.get("/agent-profiles?pageSize=1&cursor=").gives(200).at("/meta/next_cursor");

        assertThat(names(bolt.get("/agent-profiles?cursor={at}", cursor).gives(200))).isEmpty();
        robo.get("/agent-profiles?cursor=gibberish").isRefused(400, "cursor invalid");
    }

    @Test
    void aHundredCostAsMuchAsThree() {
        IntStream.range(0, 3).forEach(i -> make("Maya " + i));
        var three = statements("/agent-profiles?pageSize=3");
        IntStream.range(3, 100).forEach(i -> make("Maya " + i));
        var hundred = statements("/agent-profiles?pageSize=100&q=maya");

        assertThat(three).hasSize(3);
        assertThat(hundred).hasSize(3);
        assertThat(statements("/agent-profiles?pageSize=100&cursor=")).hasSize(2);
        assertThat(statements("/agent-profiles/" + robo.get("/agent-profiles").at("/data/0/id"))).hasSize(2);
    }

    private List<String> statements(String path) {
        return Statements.during(() -> robo.get(path).gives(200)).own();
    }

    private List<String> ofTemplate(UUID template) {
        return names(robo.get("/agent-profiles?evaluation_template_id={id}", template).gives(200));
    }

    private String make(String name) {
        return robo.post("/agent-profiles", AgentBodies.minimal().replace("Maya", name)).gives(201).id();
    }

    private static List<String> names(Call call) {
        return call.json().path("data").valueStream().map(it -> it.path("name").asString()).toList();
    }
}
