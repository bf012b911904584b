package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's time is over: a person is asked once, and never while it is not their move. */
class LatenessDataTests extends PagesTests {

    static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Reviewing reviewing;
    @Autowired Enrolling enrolling;
    @Autowired Starting starting;
    @Autowired Linking linking;
    @Autowired Guiding guiding;
    @Autowired Watching watching;
    @Autowired History history;
    @Autowired JdbcClient db;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(MONDAY);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void aDeadlineThatPassesAsksAPersonOnce() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
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

        passes(Watching.UNTOUCHED.minusSeconds(1));
        walker.begins(pia);
        passes(Watching.UNTOUCHED.minusSeconds(1));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofSeconds(1));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
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
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        var session = walker.begins(pia);
        db.sql("update session set runner = 'SCRIPTED' where id = :id").param("id", session.id()).update();
        attending.handIn(walker.visitor(pia), session.id());

        passes(Duration.ofDays(40));

        standsAt(pia, Status.ACTIVE, null, 0);
    }

    @Test
    void norIsWhatWaitsForAPersonOrHasEnded() {
        var reviewed = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        walker.handsIn(reviewed);
        var asked = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)), "ola@example.org");
        attending.ask(walker.visitor(asked), "May I talk to somebody?");
        var gone = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)), "mia@example.org");
        attending.withdraw(walker.visitor(gone));

        passes(Duration.ofDays(40));

        standsAt(reviewed, Status.WAITING, Reason.REVIEW, 0);
        standsAt(asked, Status.WAITING, Reason.REQUEST, 0);
        standsAt(gone, Status.WITHDRAWN, null, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkSentAgainOrReplacedBeginsTheTimeAnew(boolean replaced) {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        passes(Duration.ofDays(20));

        if (replaced) linking.replace(ada, pia.id(), Links.USUAL);
        else linking.resend(ada, pia.id());

        standsAt(pia, Status.ACTIVE, null, 1);
        assertThat(walker.now(pia)).returns(day(23), Journey::deadlineAt).returns(day(20), Journey::touchedAt);
        passes(Duration.ofDays(3));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 2);
    }

    @Test
    void sentAgainInTimeTheDoorIsNotUntouched() {
        var pia = walker.start(ada, task(Sketch.of("Task")));
        passes(Duration.ofDays(13));
        linking.resend(ada, pia.id());

        passes(Duration.ofDays(13));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofDays(1));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
    }

    @Test
    void whoGivesMoreTimeSaysUntilWhen() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        passes(Duration.ofDays(4));

        reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.EXTEND, null, null, day(6)), null);
        standsAt(pia, Status.ACTIVE, null, 1);
        assertThat(walker.now(pia)).returns(day(6), Journey::deadlineAt).returns(day(4), Journey::touchedAt);

        passes(Duration.ofDays(2));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 2);
    }

    @Test
    void oneThatCannotBeDealtWithKeepsNobodyElseWaiting() {
        var first = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
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

    /** Time goes by, and somebody looks; looking twice changes nothing. */
    private void passes(Duration time) {
        clock.passes(time);
        Lateness.look(db, watching, clock);
        Lateness.look(db, watching, clock);
    }

    private Journey startedFor(Duration lasting) {
        var ola = enrolling.enrol(ada, Participant.Draft.named("Ola", UUID.randomUUID() + "@example.org"), null);
        return starting.start(ada, ola.id(), task(Sketch.of("Task")), lasting);
    }

    private UUID task(Sketch door) {
        return rehearsal.hiring(ada, door.kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION)
                .then(Automation.AUTO_ADVANCE));
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }

    private void standsAt(Journey journey, Status status, @Nullable Reason reason, int ranOut) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
        assertThat(history.of(ada.accountId(), journey.id())).filteredOn(it -> it.kind() == Entry.Kind.RAN_OUT)
                .hasSize(ranOut);
    }
}
