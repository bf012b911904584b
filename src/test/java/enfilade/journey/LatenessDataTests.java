package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.evaluation.Sketch;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's time is over: a person is asked once, and never while it is not their move. */
class LatenessDataTests extends ClockTests {

    @Autowired Accounts accounts;
    @Autowired Enrolling enrolling;
    @Autowired Starting starting;
    @Autowired Guiding guiding;

    @Test
    void aDeadlineThatPassesAsksAPersonOnce() {
        var pia = hasThreeDays();
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(3));

        passes(Duration.ofDays(3).minusSeconds(1));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofSeconds(1));
        passes(Duration.ofDays(30));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
        assertThat(walker.now(pia).since()).isEqualTo(day(3));
    }

    @Test
    void soDoesADoorThatNobodyTouchesForTwoWeeks() {
        var pia = walker.start(ada, task(Sketch.of("Task")));

        passes(Duration.ofDays(14).minusSeconds(1));
        walker.begins(pia);
        passes(Duration.ofDays(14).minusSeconds(1));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofSeconds(1));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
    }

    @Test
    void eachAccountSaysForHowLongADoorMayStayUntouched() {
        untouched(ada, 3);
        untouched(mallory, 20);
        var pia = walker.start(ada, task(Sketch.of("Task")));
        var ola = walker.start(mallory, rehearsal.hiring(mallory, Sketch.task("Task")), "ola@example.org");

        passes(Duration.ofDays(3).minusSeconds(1));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofSeconds(1));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
        passes(Duration.ofDays(17).minusSeconds(1));
        assertThat(walker.now(ola).status()).isEqualTo(Status.ACTIVE);
        passes(Duration.ofSeconds(1));
        assertThat(walker.now(ola).waitingFor()).isEqualTo(Reason.OVERDUE);
    }

    @Test
    void soDoesALinkThatRunsOut() {
        var pia = startedFor(Duration.ofDays(5));

        passes(Duration.ofDays(5).minusSeconds(1));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofSeconds(1));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
    }

    @Test
    void aLinkThatWasReplacedOrTakenBackRunsOutNoMore() {
        var replaced = startedFor(Duration.ofDays(5));
        linking.replace(ada, replaced.id(), Duration.ofDays(30));
        var revoked = startedFor(Duration.ofDays(5));
        linking.revoke(ada, revoked.id());

        passes(Duration.ofDays(6));

        standsAt(replaced, Status.ACTIVE, null, 0);
        standsAt(revoked, Status.ACTIVE, null, 0);
    }

    @Test
    void whatIsHandedInIsNotLateHoweverLongItIsJudged() {
        var pia = hasThreeDays();
        var session = walker.begins(pia);
        db.sql("update session set runner = 'SCRIPTED' where id = :id").param("id", session.id()).update();
        attending.handIn(walker.visitor(pia), session.id());

        passes(Duration.ofDays(40));

        standsAt(pia, Status.ACTIVE, null, 0);
    }

    @Test
    void norIsWhatWaitsForAPersonOrHasEnded() {
        var reviewed = hasThreeDays();
        walker.handsIn(reviewed);
        var asked = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)), "ola@example.org");
        walker.asks(asked, "May I talk to somebody?");
        var gone = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)), "mia@example.org");
        attending.withdraw(walker.visitor(gone));

        passes(Duration.ofDays(40));

        standsAt(reviewed, Status.WAITING, Reason.REVIEW, 0);
        standsAt(asked, Status.WAITING, Reason.REQUEST, 0);
        standsAt(gone, Status.WITHDRAWN, null, 0);
    }

    @Test
    void oneThatCannotBeDealtWithKeepsNobodyElseWaiting() {
        var first = hasThreeDays();
        clock.passes(Duration.ofHours(1));
        var second = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)), "ola@example.org");
        clock.passes(Duration.ofDays(4));

        Lateness.look(db, new Stumbling(first.id(), watching, guiding, db, clock), clock);

        standsAt(first, Status.ACTIVE, null, 0);
        standsAt(second, Status.WAITING, Reason.OVERDUE, 1);
    }

    private static final class Stumbling extends Watching {

        private final UUID over;
        private final Watching watching;

        Stumbling(UUID over, Watching watching, Guiding guiding, JdbcClient db, Clock clock) {
            super(guiding, db, clock);
            this.over = over;
            this.watching = watching;
        }

        @Override
        void look(Actor system, UUID journeyId) {
            if (journeyId.equals(over)) throw new IllegalStateException("broken");
            watching.look(system, journeyId);
        }
    }

    private void untouched(Actor who, int days) {
        accounts.save(accounts.findById(who.accountId()).orElseThrow().within(new Limits(days, 3, 7, null, 30)));
    }

    private Journey startedFor(Duration lasting) {
        var ola = enrolling.enrol(ada, Participant.Draft.named("Ola", UUID.randomUUID() + "@example.org"), null);
        return starting.start(ada, ola.id(), task(Sketch.of("Task")), lasting);
    }
}
