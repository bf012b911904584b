package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys over the API: found, paged, and what finding them costs. */
class JourneyListApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    JdbcClient db;

    UUID template;

    @BeforeEach
    void build() {
        template = rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.task("Task").mark("50"));
    }

    @Test
    void findsWhatIsAskedFor() {
        var pia = start();
        var ben = start();
        walker.scores(rui, pia, 70);

        assertThat(ids("")).containsExactly(ben.id(), pia.id());
        assertThat(ids("waiting_for=approval")).containsExactly(pia.id());
        assertThat(ids("waiting_for=review")).containsExactly(ben.id());
        assertThat(ids("status=waiting")).hasSize(2);
        assertThat(ids("status=active")).isEmpty();
        assertThat(ids("participant_id=" + pia.participantId())).containsExactly(pia.id());
        assertThat(ids("evaluation_template_id=" + template)).hasSize(2);
        assertThat(ids("evaluation_template_id=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void pagesByNumberAndByCursor() {
        var all = IntStream.range(0, 5).mapToObj(i -> start().id()).toList().reversed();

        var page = robo.get("/journeys?page=2&pageSize=2").gives(200);
        assertThat(page.at("/meta")).isEqualTo("{\"page\":2,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(page.at("/data/0/id")).isEqualTo(all.get(2).toString());

        var seen = new ArrayList<UUID>();
        for (var cursor = ""; cursor != null; ) {
            var part = robo.get("/journeys?pageSize=2&cursor={at}", cursor).gives(200);
            part.json().path("data").forEach(it -> seen.add(UUID.fromString(it.path("id").asString())));
            var next = part.at("/meta/next_cursor");
            cursor = next.isEmpty() ? null : next;
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void refusesAQueryThatItDoesNotKnow() {
        robo.get("/journeys?status=open&waiting_for=tea&participant_id=7&limit=3").isRefused(400,
                "status not_a_choice", "waiting_for not_a_choice", "participant_id wrong_type", "limit unknown_key");
    }

    @Test
    void waysThroughAPrivateTemplateAreForThoseWhoMaySeeIt() {
        var pia = start();
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        assertThat(as(rui).outside().get("/api/v1/journeys/" + pia.id() + "?accountSlug=acme")).hasStatus(404);
        assertThat(as(rui).outside().get("/api/v1/journeys?accountSlug=acme").page().body()).contains("\"data\":[]");
        assertThat(ids("")).containsExactly(pia.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void costsTheSameHoweverManyThereAre(int journeys) {
        var first = start();
        for (int i = 1; i < journeys; i++) start();
        robo.get("/journeys?pageSize=1").gives(200);

        assertThat(own("/journeys/" + first.id())).hasSize(2);
        assertThat(own("/journeys?pageSize=100")).hasSizeLessThanOrEqualTo(3);
        assertThat(own("/journeys?pageSize=3&page=1&waiting_for=review")).hasSize(3);
        assertThat(own("/journeys?pageSize=2&cursor=")).hasSize(2);
    }

    private List<String> own(String address) {
        return Statements.during(() -> robo.get(address).gives(200)).own();
    }

    private List<UUID> ids(String query) {
        var list = robo.raw("/journeys", query).gives(200);
        return StreamSupport.stream(list.json().path("data").spliterator(), false)
                .map(it -> UUID.fromString(it.path("id").asString())).toList();
    }

    private Journey start() {
        return walker.start(ada, template, UUID.randomUUID() + "@example.org");
    }
}
