package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stages over the API: found, paged, and what finding them costs. */
class StageListApiTests extends ApiTests {

    @Autowired
    Authoring authoring;

    @Autowired
    Arranging arranging;

    @Autowired
    JdbcClient db;

    UUID template;

    @BeforeEach
    void build() {
        template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
    }

    @Test
    void pagesByNumberAndByCursor() {
        doors(5);

        var page = robo.get("/evaluation-stages?page=2&pageSize=2&evaluation_template_id={id}", template).gives(200);
        assertThat(page.at("/meta")).isEqualTo("{\"page\":2,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(page.at("/data/0/type")).isEqualTo("door_2");

        var seen = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var part = robo.get("/evaluation-stages?pageSize=2&cursor={at}", cursor).gives(200);
            part.json().path("data").forEach(stage -> seen.add(stage.path("type").asString()));
            var next = part.at("/meta/next_cursor");
            cursor = next.isEmpty() ? null : next;
        }
        assertThat(seen).containsExactly("door_4", "door_3", "door_2", "door_1", "door_0");
    }

    @Test
    void aPageThatIsNotFullTellsHowManyThereAre() {
        assertThat(meta("")).isEqualTo("{\"page\":1,\"pageSize\":20,\"total\":0,\"totalPages\":0}");
        doors(5);

        assertThat(meta("?page=3&pageSize=2")).isEqualTo("{\"page\":3,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(meta("?page=9&pageSize=2")).isEqualTo("{\"page\":9,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(own("/evaluation-stages?page=3&pageSize=2")).hasSize(1);
    }

    @Test
    void refusesAQueryThatItDoesNotKnow() {
        robo.get("/evaluation-stages?status=open&page=0&pageSize=101&cursor=x&limit=3&evaluation_template_id=7")
                .isRefused(400, "status not_a_choice", "limit unknown_key", "evaluation_template_id wrong_type");
        robo.get("/evaluation-stages?page=0&pageSize=101&cursor=x").isRefused(400, "page out_of_range",
                "pageSize out_of_range", "cursor invalid", "cursor invalid");
    }

    @Test
    void findsWhatIsAskedFor() {
        doors(3);
        var drill = authoring.create(ada, EvaluationTemplate.Draft.named("Drill", UseCase.TRAINING, null)).id();
        arranging.add(ada, drill, Sketch.of("Objection Drill").wish());

        assertThat(names("?q=obj%20drill")).containsExactly("Objection Drill");
        assertThat(names("?use_case=training")).containsExactly("Objection Drill");
        assertThat(names("?use_case=hiring&q=door")).containsExactlyInAnyOrder("door 0", "door 1", "door 2");
        assertThat(names("?status=draft")).isEmpty();
        assertThat(names("?evaluation_template_id=" + drill)).containsExactly("Objection Drill");
        assertThat(names("?evaluation_template_id=" + UUID.randomUUID())).isEmpty();
        assertThat(names("?page=7")).isEmpty();
    }

    @Test
    void aPrivateTemplatesStagesAreForThoseWhoMaySeeIt() {
        doors(1);
        var id = robo.get("/evaluation-stages").at("/data/0/id");
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        var viewer = as(vic).outside();
        assertThat(viewer.get("/api/v1/evaluation-stages/" + id + "?accountSlug=acme").page().status()).isEqualTo(404);
        assertThat(viewer.get("/api/v1/evaluation-stages?accountSlug=acme").page().body()).contains("\"data\":[]");
        robo.get("/evaluation-stages/{id}", id).gives(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void costsTheSameHoweverManyThereAre(int doors) {
        doors(doors);
        var id = robo.get("/evaluation-stages").at("/data/0/id");

        assertThat(own("/evaluation-stages/" + id)).hasSize(1);
        assertThat(own("/evaluation-stages?pageSize=3")).hasSize(2);
        assertThat(own("/evaluation-stages?pageSize=3&evaluation_template_id=" + template)).hasSize(2);
        assertThat(own("/evaluation-stages?pageSize=100&page=2")).hasSize(2);
        assertThat(own("/evaluation-stages?pageSize=2&cursor=")).hasSize(1);
    }

    private String meta(String query) {
        return robo.get("/evaluation-stages" + query).gives(200).at("/meta");
    }

    private List<String> own(String address) {
        return Statements.during(() -> robo.get(address).gives(200)).own();
    }

    private List<String> names(String query) {
        Call list = robo.raw("/evaluation-stages", query.substring(1)).gives(200);
        return StreamSupport.stream(list.json().path("data").spliterator(), false)
                .map(stage -> stage.path("stage_name").asString()).toList();
    }

    private void doors(int number) {
        for (int i = 0; i < number; i++) arranging.add(ada, template, Sketch.of("door " + i).wish());
    }
}
