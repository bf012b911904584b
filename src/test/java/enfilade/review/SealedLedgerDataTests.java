package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody hears of a sealed door, and what can be answered there by whoever has not scored. */
class SealedLedgerDataTests extends PagesTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Scoring scoring;
    @Autowired Reviewing reviewing;
    @Autowired JdbcClient db;

    private Journey pia;

    @BeforeEach
    void piaWalks() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(3, 0).sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.task("Next")));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 80})
    void whateverAnEngineFoundReviewersAreAskedOnceAndAlike(int score) {
        var session = walker.begins(pia).id();
        scoring.judged(Actor.system(ada.accountId()), session, Blank.card(walker.card(pia, score, null), score));
        walker.scores(rui, pia, score + 1);

        assertThat(facts()).containsExactly("journey.started", "session.created", "session.started",
                "session.completed", "session.scored", "journey.waiting", "review.requested", "session.scored");
    }

    @Test
    void anotherTakeIsAskedForAnew() {
        for (int i = 0; i < 2; i++) {
            walker.handsIn(pia);
            walker.scores(rui, pia, 30);
        }

        assertThat(facts()).filteredOn("review.requested"::equals).hasSize(2);
        assertThat(facts()).filteredOn("journey.waiting"::equals).hasSize(2);
    }

    @Test
    void whereNothingIsScoredARequestIsAnsweredByAnybodyWhoReviews() {
        walker.asks(pia, "Could I have until Friday?");
        assertThat(as(abe).get("/journeys/{id}", pia.id())).has("form[action$=answer]").hasNo("form[action$=advance]");

        answers(abe);

        assertThat(walker.now(pia).waitingFor()).isNull();
    }

    @Test
    void whatWasHandedInButNotScoredHidesNothingEither() {
        walker.handsIn(pia);
        walker.asks(pia, "May I add a page?");

        answers(abe);

        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.REVIEW);
    }

    @Test
    void onceSomebodyHasScoredAnAnswerNeedsOnesOwnScore() {
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);
        walker.asks(pia, "How did it go?");

        assertThatThrownBy(() -> answers(abe)).isInstanceOf(Refusal.Conflict.class)
                .hasMessage("Task is sealed: give your own score first, then decide.");
        assertThat(as(abe).get("/journeys/{id}", pia.id())).hasNo("form[action$=answer]").shows("Give your own score");
        answers(rui);
    }

    @Test
    void whoHasNotScoredReadsThatSomethingWasDecidedAndNotWhat() {
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);
        var decision = reviewing.decide(rui, pia.id(),
                new Decision.Draft(Decision.Kind.GRANT_ATTEMPT, "Unclear", null, null), null);
        assertThat(as(vic).get("/journeys/{id}", pia.id())).shows("made a decision at Task").showsNot("Unclear",
                "decided");

        reviewing.undo(rui, pia.id(), decision.id());

        assertThat(as(vic).get("/journeys/{id}", pia.id())).shows("took back a decision at Task")
                .showsNot("another attempt");
    }

    private void answers(Actor by) {
        reviewing.decide(by, pia.id(), new Decision.Draft(Decision.Kind.ANSWER, "Of course", null, null), null);
    }

    private List<String> facts() {
        return db.sql("""
                select a.type
                  from activity a
                 where a.thing_id = :journey
                    or a.thing_id in (select id from session where journey_id = :journey)
                 order by a.seq
                """).param("journey", pia.id()).query(String.class).list();
    }
}
