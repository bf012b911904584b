package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.review.Scenes.Scene;
import enfilade.session.Scorecards;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person scores what was handed in, each dimension with what it rests on. */
class ScoringPagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private JdbcClient db;

    private Journey pia;

    @BeforeEach
    void letPiaHandIn() {
        pia = scenes.at(Scene.REVIEW, ada);
    }

    @Test
    void handsInAScoreWithQuotes() {
        assertThat(as(rui).get("/sessions/{id}/scorecards/new", scenes.session(pia))).isOk()
                .shows("Score Pia Moreau at Task Review", "How would you keep this fast?", "Overall", "Weight 100",
                        "1 · 0–19", "5 · 80–100").has("form[data-behavior=unsaved]").hasNo("[name=reason]")
                .hasNo("[name=recommendation]");

        db.sql("insert into answer (account_id, session_id, place, words, saves, saved_at) "
                        + "values (:account, :session, 1, 'With a  Cache, first.', 1, current_timestamp)")
                .param("account", ada.accountId().value()).param("session", scenes.session(pia)).update();
        assertThat(score(rui, pia, "78.5").param("lines[0].citations[0].turn", "1")
                .param("lines[0].citations[0].quote", "an index")).isInvalid()
                .showsAtField("lines[0].citations[0].quote", "These words do not stand in answer 1.");
        assertThat(score(rui, pia, "78.5").param("lines[0].citations[0].turn", "1")
                .param("lines[0].citations[0].quote", "a cache").param("summary", "Thinks before typing"))
                .redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Your score for Pia Moreau is in", "By a person",
                "19 above the mark", "Knows why", "a cache", "Answer 1", "Thinks before typing");
        assertThat(scenes.now(pia).waitingFor()).isEqualTo(Reason.APPROVAL);
        assertThat(as(rui).get("/sessions/{id}", scenes.session(pia))).shows("Pia Moreau, Task Review", "Completed",
                "Attempt 1", "How would you keep this fast?", "Rui", "Handed in", "Score it yourself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "-1", "good", "1e1000000", "70.123"})
    void aScoreIsANumberUpTo100(String score) {
        assertThat(score(rui, pia, score).param("summary", "Careful")).isInvalid().isWholePage()
                .shows("Not saved yet").keeps("lines[0].score", score).keeps("lines[0].reasoning", "Knows why")
                .keeps("summary", "Careful").has("[name='lines[0].score'][aria-invalid=true]").has("form[data-dirty]");
        assertThat(cards()).isEmpty();
    }

    @Test
    void noScoreStandsWithoutItsEvidence() {
        assertThat(as(rui).post("/sessions/{id}/scorecards", scenes.session(pia))
                .param("lines[0].dimension", "Overall").param("lines[0].score", "70")).isInvalid()
                .showsAtField("lines[0].reasoning", "Say what the score rests on.");
        assertThat(score(rui, pia, "70").param("lines[0].citations[0].turn", "first")
                .param("lines[0].citations[0].quote", "")).isInvalid()
                .showsAtField("lines[0].citations[0].turn", "Name the answer by its number")
                .showsAtField("lines[0].citations[0].quote", "Copy the words");
        assertThat(score(rui, pia, "70").param("lines[0].citations[0].turn", "1")
                .param("lines[0].citations[0].session", "-".repeat(36))
                .param("lines[0].citations[0].quote", "an index")).isInvalid();
        assertThat(as(rui).post("/sessions/{id}/scorecards", scenes.session(pia))).isInvalid()
                .shows("Overall has no score yet.");
    }

    @Test
    void anotherScoreSaysWhyAndStandsBesideTheFirst() {
        scenes.walker().scores(ada, pia, 70);
        assertThat(as(rui).get("/sessions/{id}/scorecards/new", scenes.session(pia))).has("[name=reason]")
                .showsNot("Seen in the answers", "10 above the mark");

        assertThat(score(rui, pia, "40").param("seen", "1")).isInvalid()
                .showsAtField("reason", "Say why it needs another score");
        assertThat(score(rui, pia, "40").param("seen", "1").param("reason", "Read it again"))
                .redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(as(rui).get("/journeys/{id}", pia.id())).showsInOrder("Ada", "10 above the mark", "Rui", "Counts",
                "20 below the mark", "Read it again");
        assertThat(scenes.now(pia).waitingFor()).isEqualTo(Reason.BELOW_MARK);
    }

    @Test
    void whoIsOvertakenByAnotherScoreIsAskedWhyAsWell() {
        scenes.walker().scores(ada, pia, 70);

        assertThat(score(rui, pia, "40").param("seen", "0")).isInvalid().keeps("seen", "1")
                .showsAtField("reason", "Say why it needs another score")
                .shows("Ada scored this today at", "Yours will stand beside it").linksTo("/@acme/journeys/" + pia.id());
        assertThat(cards()).hasSize(1);
    }

    @Test
    void pressedTwiceItIsOneScorecard() {
        score(rui, pia, "70").page();
        assertThat(score(rui, pia, "70")).redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(cards()).hasSize(1);
    }

    @Test
    void theLastReviewEndsWithARecommendation() {
        var last = scenes.walker().start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.AUTO_ADVANCE),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW)), "last@example.org");
        scenes.walker().scores(ada, last, 70);
        assertThat(as(rui).get("/sessions/{id}/scorecards/new", scenes.session(last))).shows("1. Look", "70", "of 100",
                "no hire").has("[name=recommendation][value=hire]");
        assertThat(score(rui, last, "80")).isInvalid().showsAtField("recommendation", "ends with a recommendation");

        assertThat(score(rui, last, "80").param("recommendation", "hire"))
                .redirectsTo("/@acme/journeys/{id}", last.id());

        assertThat(as(rui).get("/journeys/{id}", last.id())).shows("Completed", "Recommendation: hire, by Rui");
    }

    @Test
    void behindASealNobodyElsesScoreShowsUntilOnesOwnIsIn() {
        var sealed = scenes.at(Scene.BELOW_MARK, ada, true);
        assertThat(as(rui).get("/sessions/{id}/scorecards/new", scenes.session(sealed))).hasNo("[name=reason]")
                .shows("Sealed: nobody else's score of Task Below_mark shows here")
                .showsNot("30", "Seen in the answers");
        assertThat(score(rui, sealed, "good")).isInvalid().hasNo("[name=reason]").showsNot("scored this");
        assertThat(as(rui).get("/sessions/{id}", scenes.session(sealed))).shows("This door is sealed")
                .showsNot("30 below", "Seen in the answers");

        assertThat(score(rui, sealed, "45")).redirectsTo("/@acme/journeys/{id}", sealed.id());

        assertThat(as(rui).get("/journeys/{id}", sealed.id())).shows("30 below the mark", "15 below the mark",
                "Below the mark: advance");
    }

    @Test
    void whatWasTypedSurvivesALostRace() {
        var session = scenes.session(pia);
        scenes.decide(abe, pia, enfilade.journey.Decision.Kind.STOP, "The role is filled");
        var failed = scenes.at(Scene.FAILED, ada);

        assertThat(as(rui).get("/sessions/{id}/scorecards/new", scenes.session(failed))).hasStatus(409);
        assertThat(score(rui, failed, "70")).hasStatus(409).shows("not held to its end")
                .keeps("lines[0].reasoning", "Knows why");
        assertThat(as(rui).get("/sessions/{id}/scorecards", session))
                .redirectsTo("/@acme/sessions/{id}/scorecards/new", session);
    }

    @Test
    void aViewerMayNot() {
        assertThat(score(vic, pia, "70")).isForbidden();
        assertThat(as(vic).get("/sessions/{id}/scorecards/new", scenes.session(pia))).isForbidden();
        assertThat(as(vic).get("/sessions/{id}", scenes.session(pia))).isOk().showsNot("Score it yourself");
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(score(mallory, pia, "70")).isNotFound();
        assertThat(as(mallory).get("/sessions/{id}", scenes.session(pia))).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().post("/@acme/sessions/{id}/scorecards", scenes.session(pia))).redirectsToSignIn();
    }

    private List<Scorecards.Filed> cards() {
        return scorecards.of(ada.accountId(), List.of(scenes.session(pia)));
    }

    private Ask score(Actor by, Journey journey, String score) {
        return as(by).post("/sessions/{id}/scorecards", scenes.session(journey)).param("lines[0].dimension", "Overall")
                .param("lines[0].score", score).param("lines[0].reasoning", "Knows why");
    }
}
