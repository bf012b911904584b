package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.journey.Starting;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions, undoing and participants in an order that nobody expects. */
class OddOrderDataTests extends WalkTests {

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
        walker.asks(pia, "May I talk to somebody?");
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
        walker.asks(pia, "More time?");
        var entries = walker.now(pia).entries();

        walker.asks(pia, "More time?");
        assertThat(walker.now(pia).entries()).isEqualTo(entries);
        walker.asks(pia, "Or on paper?");
        assertThat(walker.now(pia).entries()).isEqualTo(entries + 1);
    }
}
