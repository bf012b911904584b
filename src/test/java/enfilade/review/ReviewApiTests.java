package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have handed in, read over the API. */
class ReviewApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    Reviewing reviewing;

    @Autowired
    JdbcClient db;

    UUID template;

    @BeforeEach
    void build() {
        template = rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.task("Task"));
    }

    @Test
    void tellsScorecardsAndDecisionsTheNewestFirst() {
        var pia = reviewed();

        var list = robo.get("/reviews").gives(200);

        assertThat(list.at("/meta/total")).isEqualTo("2");
        assertThat(list.json().at("/data/0").propertyNames()).containsExactly("id", "kind", "journey_id", "session_id",
                "by", "decision", "reason", "evaluation_breakdown", "score", "created_at", "undone_at");
        assertThat(list.at("/data/0/kind")).isEqualTo("decision");
        assertThat(list.at("/data/0/decision")).isEqualTo("approve");
        assertThat(list.at("/data/0/by")).isEqualTo("Rui");
        assertThat(list.at("/data/0/score")).isEmpty();
        assertThat(list.at("/data/1/kind")).isEqualTo("scorecard");
        assertThat(list.at("/data/1/score")).isEqualTo("70");
        assertThat(list.at("/data/1/evaluation_breakdown/0/reasoning")).isEqualTo("Seen in the answers");
        assertThat(list.at("/data/1/journey_id")).isEqualTo(pia.id().toString());
        assertThat(robo.get("/reviews/{id}", list.at("/data/1/id")).gives(200).json().path("data"))
                .isEqualTo(list.json().at("/data/1"));
    }

    @Test
    void findsWhatIsAskedFor() {
        var pia = reviewed();
        reviewed();

        assertThat(total("?kind=scorecard")).isEqualTo(2);
        assertThat(total("?kind=decision&journey_id=" + pia.id())).isEqualTo(1);
        assertThat(total("?journey_id=" + UUID.randomUUID())).isZero();
        robo.get("/reviews?kind=both&journey_id=1&by=Rui").isRefused(400, "kind not_a_choice",
                "journey_id wrong_type", "by unknown_key");
        var first = robo.get("/reviews?pageSize=3&cursor=").gives(200);
        var rest = robo.get("/reviews?pageSize=3&cursor={at}", first.at("/meta/next_cursor")).gives(200);
        assertThat(rest.json().path("data")).hasSize(1);
    }

    @Test
    void isForThoseWhoMaySeeTheTemplate() {
        reviewed();
        var id = robo.get("/reviews").at("/data/0/id");
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        assertThat(as(vic).outside().get("/api/v1/reviews/" + id + "?accountSlug=acme")).hasStatus(404);
        assertThat(as(vic).outside().get("/api/v1/reviews?accountSlug=acme").page().body()).contains("\"data\":[]");
        bolt.get("/reviews/{id}", id).isRefused(404);
        assertThat(bolt.get("/reviews").at("/data")).isEqualTo("[]");
        program(ada, Scope.INTERVIEWS_READ).get("/reviews").isRefused(403);
        robo.get("/reviews/{id}", id).gives(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void costsTheSameHoweverManyThereAre(int reviews) {
        for (int i = 0; i < reviews; i += 2) reviewed();
        var id = robo.get("/reviews?kind=scorecard").at("/data/0/id");

        assertThat(own("/reviews/" + id)).hasSize(2);
        assertThat(own("/reviews?pageSize=3")).hasSize(3);
        assertThat(own("/reviews?pageSize=100&cursor=")).hasSize(2);
    }

    private Journey reviewed() {
        var pia = walker.start(ada, template, UUID.randomUUID() + "@example.org");
        walker.scores(rui, pia, 70);
        reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.APPROVE, "Strong", null, null), null);
        return pia;
    }

    private int total(String query) {
        return robo.raw("/reviews", query.substring(1)).gives(200).json().at("/meta/total").asInt();
    }

    private List<String> own(String address) {
        return Statements.during(() -> robo.get(address).gives(200)).own();
    }
}
