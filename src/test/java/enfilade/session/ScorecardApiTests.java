package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scorecards over the API, each in the name of a person. */
class ScorecardApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcClient db;

    Journey pia;
    UUID session;

    @BeforeEach
    void build() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60"),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW)));
        session = walker.newest(pia).session();
    }

    @Test
    void aPersonsScoreArrivesByAProgram() {
        var scored = put(card(rui, 82.5)).gives(200);

        assertThat(scored.at("/data/id")).isEqualTo(session.toString());
        assertThat(scored.at("/data/status")).isEqualTo("completed");
        assertThat(scored.at("/data/score")).isEqualTo("82.5");
        assertThat(scored.at("/data/passed")).isEqualTo("true");
        assertThat(scored.at("/data/summary")).isEqualTo("Well done");
        assertThat(scored.at("/data/evaluation_breakdown")).isEqualTo("[{\"dimension\":\"Overall\",\"weight\":100,"
                + "\"score\":82.5,\"level\":5,\"reasoning\":\"Seen\",\"citations\":[]}]");
        assertThat(scored.at("/data/judge")).isEqualTo("{\"kind\":\"person\",\"name\":\"Rui, through Robo\","
                + "\"engine\":null,\"provisional\":false,\"model\":null,\"prompt_version\":null,"
                + "\"rubric_revision\":1,\"temperature\":null,\"input_hash\":null}");
        assertThat(robo.get("/sessions/{id}", session).gives(200).json()).isEqualTo(scored.json());
        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/waiting_for")).isEqualTo("move_on");
        assertThat(robo.get("/events?thing_id={id}", session).gives(200).text()).contains("Rui, through Robo")
                .doesNotContain("Well done");
    }

    @Test
    void theSameTwiceIsOneScorecard() {
        put(card(rui, 82)).gives(200);
        put(card(rui, 82)).gives(200);
        assertThat(cards()).isEqualTo(1);

        put(card(rui, 81)).gives(200);
        assertThat(put(card(ada, 50)).gives(200).at("/data/score")).isEqualTo("50");
        assertThat(cards()).isEqualTo(3);
    }

    @Test
    void whatWasReadCanBeHandedInByAnotherWhoSaysWhy() {
        var read = put(card(rui, 82)).gives(200).json().at("/data/evaluation_breakdown");
        var other = Map.of("scored_by", cast.email(ada), "evaluation_breakdown", read);

        put(other).isRefused(400, "reason required");
        var more = new HashMap<String, Object>(other);
        more.put("reason", "I see it alike");
        put(more).gives(200);
        assertThat(robo.get("/reviews").gives(200).at("/data/0/reason")).isEqualTo("I see it alike");
    }

    @Test
    void aQuoteHasToStandInTheSessionThatIsScored() {
        put(cited("So", 2)).isRefused(400, "evaluation_breakdown[0].citations[0].turn unknown");
        var task = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task")), "task@example.org");
        session = walker.begins(task).id();
        drafting.save(walker.visitor(task), session, 1, "So I cached it.", 0);
        put(cited("cached", 1)).isRefused(400, "evaluation_breakdown[0].citations[0].turn unknown");
        walker.handsIn(task);

        put(cited("measured", 1)).isRefused(400, "evaluation_breakdown[0].citations[0].quote unknown");
        assertThat(put(cited("so i  cached", 1)).gives(200).at("/data/evaluation_breakdown/0/citations/0/turn"))
                .isEqualTo("1");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var lines = List.of(Map.of("dimension", "Charm", "score", 101, "reasoning", ""),
                Map.of("dimension", "Overall", "score", 70.123, "weight", 500, "citations",
                        List.of(Map.of("turn", 0), Map.of("quote", 7))));

        robo.put("/sessions/{id}/scorecard", Map.of("scored_by", "nobody@acme.example", "evaluation_breakdown", lines,
                        "recommendation", "hire", "colour", 1), session)
                .isRefused(400, "scored_by unknown", "evaluation_breakdown[0].dimension unknown",
                        "evaluation_breakdown[1].score out_of_range", "evaluation_breakdown[1].reasoning required",
                        "evaluation_breakdown[1].weight out_of_range",
                        "evaluation_breakdown[1].citations[0].turn out_of_range",
                        "evaluation_breakdown[1].citations[0].quote required",
                        "evaluation_breakdown[1].citations[1].quote wrong_type",
                        "evaluation_breakdown[1].citations[1].turn required",
                        "recommendation invalid", "colour unknown_key");
        robo.put("/sessions/{id}/scorecard", "{}", session)
                .isRefused(400, "scored_by required", "evaluation_breakdown required");
    }

    @Test
    void onlyWhoeverMayReviewIsNamed() {
        put(card(vic, 82)).isRefused(400, "scored_by not_allowed");
        put(card(mallory, 82)).isRefused(400, "scored_by unknown");
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();
        put(card(rui, 82)).isRefused(400, "scored_by not_allowed");
        assertThat(cards()).isZero();
    }

    @Test
    void whoeverIsSignedInScoresInTheirOwnName() {
        var path = "/api/v1/sessions/" + session + "/scorecard?accountSlug=acme";

        assertThat(as(vic).outside().put(path).json(card(vic, 82))).hasStatus(403);
        var other = as(rui).outside().put(path).json(card(ada, 82)).page();
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body()).contains("\"code\":\"not_allowed\"");
        var own = as(rui).outside().put(path).json(card(rui, 82)).page();
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).contains("\"name\":\"Rui\"").doesNotContain("/door/");
    }

    @Test
    void theLastReviewEndsWithARecommendation() {
        put(card(rui, 82)).gives(200);
        robo.post("/journeys/{id}/decisions", Map.of("decision", "move_on", "decided_by", cast.email(rui)), pia.id())
                .gives(201);
        session = walker.newest(pia).session();

        put(card(rui, 60)).isRefused(400, "recommendation required");
        var card = new HashMap<>(card(rui, 60));
        card.put("recommendation", "maybe");
        put(card).isRefused(400, "recommendation invalid");
        card.put("recommendation", "no_hire");
        assertThat(put(card).gives(200).at("/data/recommendation")).isEqualTo("no_hire");
        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/recommendation"))
                .isEqualTo("{\"word\":\"no_hire\",\"by\":\"Rui, through Robo\"}");
    }

    @Test
    void needsItsScopeAndASessionOfTheAccount() {
        program(ada, Scope.INTERVIEWS_WRITE).put("/sessions/{id}/scorecard", card(rui, 82), session).isRefused(403);
        bolt.put("/sessions/{id}/scorecard", card(rui, 82), session).isRefused(404);
        put(card(rui, 82)).header("If-Match", "\"never\"").isRefused(412);
        var scorer = program(ada, Scope.REVIEWS_WRITE).put("/sessions/{id}/scorecard", card(rui, 82), session);
        assertThat(scorer.gives(200).at("/data/join_url")).isEmpty();
    }

    private Map<String, Object> card(Actor by, double score) {
        return Map.of("scored_by", cast.email(by), "summary", "Well done", "evaluation_breakdown", List.of(Map.of(
                "dimension", "overall", "score", score, "reasoning", "Seen")), "reason", "Looked again");
    }

    private Map<String, Object> cited(String quote, int turn) {
        return Map.of("scored_by", cast.email(rui), "evaluation_breakdown", List.of(Map.of("dimension", "Overall",
                "score", 70, "reasoning", "Seen", "citations", List.of(Map.of("turn", turn, "quote", quote)))));
    }

    private Call put(Object card) {
        return robo.put("/sessions/{id}/scorecard", card, session);
    }

    private int cards() {
        return db.sql("select count(*) from scorecard").query(Integer.class).single();
    }
}
