package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.journey.Starting;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions, undoing and participants in an order that nobody expects. */
class OddOrderDataTests extends PagesTests {

    private static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Attending attending;

    @Autowired
    private Starting starting;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void timeStands() {
        clock.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void takenBackOneByOneEachGivesBackWhatThereWasBefore() {
        var pia = starts(Sketch.of("Talk").kind(Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        attending.ask(walker.visitor(pia), "May I talk to somebody?");
        var answer = decides(pia, Decision.Kind.ANSWER);
        var stop = decides(pia, Decision.Kind.STOP);
        reviewing.undo(rui, pia.id(), stop.id());
        reviewing.undo(rui, pia.id(), answer.id());
        standsAt(pia, Status.WAITING, Reason.REQUEST);

        decides(pia, Decision.Kind.ANSWER);

        standsAt(pia, Status.WAITING, Reason.REVIEW);
        walker.scores(rui, pia, 70);
        standsAt(pia, Status.WAITING, Reason.MOVE_ON);
    }

    @Test
    void whoWithdrawsBeforeTheyAreToldHasWithdrawn() {
        var pia = starts(task());
        var stop = decides(pia, Decision.Kind.STOP);
        attending.withdraw(walker.visitor(pia));
        attending.withdraw(walker.visitor(pia));

        standsAt(pia, Status.WITHDRAWN, null);
        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), stop.id())).isInstanceOf(Refusal.Conflict.class);
        assertThat(db.sql("select count(*) from message where journey_id = :id and kind = 'STOPPED' "
                + "and status <> 'CANCELLED'").param("id", pia.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void anEndIsNotTakenBackBesideAJourneyThatHasBegunSince() {
        var pia = starts(task());
        var stop = decides(pia, Decision.Kind.STOP);
        starting.start(ada, pia.participantId(), pia.templateId());

        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), stop.id())).isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("another journey");
        standsAt(pia, Status.STOPPED, null);
    }

    @Test
    void whatIsAskedTwiceIsAskedOnce() {
        var pia = starts(task());
        attending.ask(walker.visitor(pia), "More time?");
        var entries = walker.now(pia).entries();

        attending.ask(walker.visitor(pia), "More time?");
        assertThat(walker.now(pia).entries()).isEqualTo(entries);
        attending.ask(walker.visitor(pia), "Or on paper?");
        assertThat(walker.now(pia).entries()).isEqualTo(entries + 1);
    }

    private Journey starts(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors));
    }

    private Decision decides(Journey journey, Decision.Kind kind) {
        return reviewing.decide(rui, journey.id(), new Decision.Draft(kind, "Because", null, null), null);
    }

    private void standsAt(Journey journey, Status status, @Nullable Reason reason) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
    }

    private static Sketch task() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION);
    }
}
