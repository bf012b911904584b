package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger over the API. */
class EventApiTests extends ApiTests {

    @Autowired
    Authoring authoring;

    @Test
    void tellsWhatHappenedInTheOrderOfTheLedger() {
        var template = template("One");
        authoring.archive(abe, template);

        var events = robo.get("/events").gives(200);

        assertThat(types(events)).containsExactly("template.created", "template.archived");
        var first = events.json().at("/data/0");
        assertThat(first.propertyNames()).containsExactly("id", "event", "occurred_at", "data");
        assertThat(first.path("id").asString()).matches("evt_[0-9a-f]{32}");
        assertThat(first.at("/data/id").asString()).isEqualTo(template.toString());
        assertThat(first.at("/data/by").toString())
                .isEqualTo("{\"kind\":\"member\",\"id\":\"%s\",\"name\":\"Ada\"}".formatted(ada.id()));
        assertThat(first.at("/data/summary").asString()).isEqualTo("Made the template One");
        assertThat(robo.get("/events/{id}", first.path("id").asString()).gives(200).json().path("data"))
                .isEqualTo(first);
    }

    @Test
    void whatAProgramDoesIsToldAsItsDeed() {
        robo.post("/evaluation-stages", java.util.Map.of("evaluation_template_id", template("One"), "type", "a"))
                .gives(201);

        var event = robo.get("/events?type=stage.*").gives(200);

        assertThat(event.at("/data/0/data/by/kind")).isEqualTo("api_key");
        assertThat(event.at("/data/0/data/by/name")).isEqualTo("Robo");
    }

    @Test
    void isReadOnByCursorAndAfterAnEvent() {
        for (int i = 0; i < 5; i++) template("Template " + i);

        var seen = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var part = robo.get("/events?pageSize=2&cursor={at}", cursor).gives(200);
            seen.addAll(summaries(part));
            cursor = part.json().at("/meta/next_cursor").isNull() ? null : part.at("/meta/next_cursor");
        }
        var known = robo.get("/events?pageSize=4").at("/data/3/id");

        assertThat(seen).hasSize(5).isSorted();
        assertThat(summaries(robo.get("/events?after={id}", known))).containsExactly("Made the template Template 4");
    }

    @Test
    void isFilteredByTypeTimeAndThing() {
        clock.stopAt(Instant.parse("2026-11-22T09:30:00Z"));
        var template = template("Early");
        clock.passes(Duration.ofHours(1));
        authoring.archive(ada, template);
        template("Late");

        assertThat(types(robo.get("/events?type=template.archived"))).containsExactly("template.archived");
        assertThat(types(robo.get("/events?type=stage.*,template.created"))).hasSize(2);
        assertThat(summaries(robo.raw("/events", "since=2026-11-22T11:00:00%2B01:00"))).hasSize(2);
        assertThat(summaries(robo.raw("/events", "since=2026-11-22T11:00:00+01:00"))).hasSize(2);
        assertThat(summaries(robo.get("/events?until=2026-11-22T10:30:00Z")))
                .containsExactly("Made the template Early");
        assertThat(summaries(robo.get("/events?thing_id={id}", template))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type=mailbox.emptied|type not_a_choice", "type=stage|type not_a_choice",
            "since=yesterday|since wrong_type", "until=9999-01-01T00:00:00Z|until wrong_type",
            "after=evt_1|after wrong_type", "cursor=x|cursor invalid", "pageSize=0|pageSize out_of_range",
            "page=1|page unknown_key", "thing_id=x|thing_id wrong_type"})
    void refusesWhatItDoesNotKnow(String query, String issue) {
        robo.get("/events?" + query).isRefused(400, issue);
    }

    @Test
    void anotherAccountsEventsAreNotThere() {
        var template = template("Ours");
        var event = robo.get("/events").at("/data/0/id");
        var cursor = robo.get("/events?pageSize=1").at("/meta/next_cursor");

        bolt.get("/events/{id}", event).isRefused(404);
        bolt.get("/events/{id}", "evt_" + UUID.randomUUID().toString().replace("-", "")).isRefused(404);
        bolt.get("/events/nothing").isRefused(404);
        bolt.get("/events?after={id}", event).isRefused(400, "after unknown");
        for (var query : List.of("", "?cursor=" + cursor, "?thing_id=" + template)) {
            assertThat(bolt.get("/events" + query).gives(200).at("/data")).as(query).isEqualTo("[]");
        }
        bolt.get("/events?after=evt_" + "0".repeat(32)).isRefused(400, "after unknown");
    }

    @Test
    void needsItsScope() {
        program(ada, Scope.EVALUATION_TEMPLATES_READ).get("/events").isRefused(403);
    }

    @Test
    void costsTheSameHoweverManyThereAre() {
        robo.get("/events").gives(200);
        for (int i = 0; i < 100; i++) template("Template " + i);

        assertThat(own("/events?pageSize=100")).hasSize(1);
        assertThat(own("/events?pageSize=3&type=template.*")).hasSize(1);
    }

    private List<String> own(String address) {
        return Statements.during(() -> robo.get(address).gives(200)).own();
    }

    private UUID template(String name) {
        return authoring.create(ada, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    private static List<String> types(Call events) {
        return each(events, "/event");
    }

    private static List<String> summaries(Call events) {
        return each(events, "/data/summary");
    }

    private static List<String> each(Call events, String pointer) {
        events.gives(200);
        return StreamSupport.stream(events.json().path("data").spliterator(), false)
                .map(event -> event.at(pointer).asString()).toList();
    }
}
