package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Entry;
import enfilade.journey.History;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.journey.Starting;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.support.AtOnce;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything happens once, however often and by however many it is pressed in the same moment. */
class JourneyCrowdDataTests extends WalkTests {

    @Autowired
    private Starting starting;

    @Autowired
    private Enrolling enrolling;

    @Autowired
    private Decisions decisions;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient db;

    @Test
    void ofTwoReviewersOneDecides() throws Exception {
        var pia = waitingForApproval();
        var seen = walker.now(pia).entries();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> decide(rui, pia, Decision.Kind.APPROVE, seen),
                () -> decide(ada, pia, Decision.Kind.DECLINE, seen));

        assertThat(went).isEqualTo(1);
        assertThat(decisions.of(ada.accountId(), pia.id())).hasSize(1);
        assertThat(letters(pia, "RESULT") + letters(pia, "STOPPED") + letters(pia, "DOOR_OPENED")).isEqualTo(1);
    }

    @Test
    void pressedTwiceItIsOneDecision() throws Exception {
        var pia = waitingForApproval();
        var seen = walker.now(pia).entries();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> decide(rui, pia, Decision.Kind.APPROVE, seen),
                () -> decide(rui, pia, Decision.Kind.APPROVE, seen));

        assertThat(went).isEqualTo(2);
        assertThat(decisions.of(ada.accountId(), pia.id())).hasSize(1);
        assertThat(sessions.ofJourney(ada.accountId(), pia.id())).hasSize(2);
    }

    @Test
    void takenBackTwiceAtOnceItIsTakenBackOnce() throws Exception {
        var pia = waitingForApproval();
        var decision = decide(rui, pia, Decision.Kind.APPROVE, walker.now(pia).entries());

        AtOnce.succeed(Refusal.Conflict.class, () -> undo(rui, pia, decision.id()),
                () -> undo(ada, pia, decision.id()));

        assertThat(history.of(ada.accountId(), pia.id()))
                .filteredOn(it -> it.kind() == Entry.Kind.UNDONE).hasSize(1);
    }

    @Test
    void twoDevicesBeginOneSession() throws Exception {
        var pia = walker.start(ada, task(Automation.NONE));
        var visitor = walker.visitor(pia);

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> attending.begin(visitor, pia.stageId(), true),
                () -> attending.begin(visitor, pia.stageId(), true));

        assertThat(went).isEqualTo(2);
        assertThat(sessions.ofJourney(ada.accountId(), pia.id())).hasSize(1);
    }

    @Test
    void handedInTwiceItWaitsOnce() throws Exception {
        var pia = walker.start(ada, task(Automation.NONE));
        var session = walker.begins(pia);
        var visitor = walker.visitor(pia);

        AtOnce.succeed(Refusal.Conflict.class, () -> attending.handIn(visitor, session.id()),
                () -> attending.handIn(visitor, session.id()));

        assertThat(history.of(ada.accountId(), pia.id()))
                .filteredOn(it -> it.kind() == Entry.Kind.HANDED_IN).hasSize(1);
    }

    @Test
    void twoScorecardsAtOnceAreBothKeptAndTheDoorOpensOnce() throws Exception {
        var pia = walker.start(ada, task(Automation.AUTO_ADVANCE));
        walker.handsIn(pia);

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> walker.scores(rui, pia, 80),
                () -> walker.scores(ada, pia, 90));

        assertThat(went).isEqualTo(2);
        assertThat(db.sql("select count(*) from scorecard").query(Integer.class).single()).isEqualTo(2);
        assertThat(sessions.ofJourney(ada.accountId(), pia.id())).hasSize(2);
        assertThat(walker.now(pia).status()).isEqualTo(Status.ACTIVE);
        assertThat(walker.now(pia).stageId()).isNotEqualTo(pia.stageId());
    }

    @Test
    void invitedTwiceAtOnceSomebodyWalksOnce() throws Exception {
        var template = task(Automation.NONE);
        var pia = enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", "pia@example.org"), null);

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> starting.start(ada, pia.id(), template),
                () -> starting.start(abe, pia.id(), template));

        assertThat(went).isEqualTo(1);
        assertThat(db.sql("select count(*) from journey").query(Integer.class).single()).isEqualTo(1);
        assertThat(db.sql("select count(*) from revision").query(Integer.class).single()).isEqualTo(1);
    }

    private Journey waitingForApproval() {
        var pia = walker.start(ada, task(Automation.REQUIRE_REVIEWER_APPROVAL));
        walker.handsIn(pia);
        walker.scores(rui, pia, 80);
        return walker.now(pia);
    }

    private UUID task(Automation rule) {
        return rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION).then(rule),
                Sketch.of("Second").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION));
    }

    private Decision decide(Actor by, Journey journey, Decision.Kind kind, int seen) {
        return reviewing.decide(by, journey.id(), new Decision.Draft(kind, "Because", null, null), seen);
    }

    private Object undo(Actor by, Journey journey, UUID decision) {
        reviewing.undo(by, journey.id(), decision);
        return true;
    }

    private int letters(Journey journey, String kind) {
        return db.sql("select count(*) from message where journey_id = :journey and kind = :kind")
                .param("journey", journey.id()).param("kind", kind).query(Integer.class).single();
    }
}
