package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks run only while it is the participant's move, and a person can give more time. */
class DeadlinesDataTests extends ClockTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkSentAgainOrReplacedBeginsTheTimeAnew(boolean replaced) {
        var pia = hasThreeDays();
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
        var pia = hasThreeDays();
        passes(Duration.ofDays(4));

        decides(pia, Decision.Kind.EXTEND, day(6));
        standsAt(pia, Status.ACTIVE, null, 1);
        assertThat(walker.now(pia)).returns(day(6), Journey::deadlineAt).returns(day(4), Journey::touchedAt);

        passes(Duration.ofDays(2));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 2);
    }

    @Test
    void whatPassesWhileARequestWaitsIsGivenBack() {
        var pia = hasThreeDays();
        clock.passes(Duration.ofDays(1));
        walker.asks(pia, "May I talk to somebody?");
        clock.passes(Duration.ofDays(10));

        decides(pia, Decision.Kind.ANSWER, null);

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(13), Journey::deadlineAt)
                .returns(day(11), Journey::touchedAt);
    }

    @Test
    void anotherTakeHasItsTimeFromTheEndOfTheWait() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3).retakes(2, 48)));
        clock.passes(Duration.ofDays(2));
        walker.handsIn(pia);
        clock.passes(Duration.ofDays(5));
        walker.scores(rui, pia, 10);

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(12), Journey::deadlineAt)
                .returns(day(9), Journey::touchedAt);
        clock.passes(Duration.ofDays(2));
        walker.begins(pia);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(12));
    }

    @Test
    void aScoreForADoorBehindChangesNoDeadline() {
        var pia = walker.start(ada, rehearsal.hiring(ada, door(Sketch.of("First")),
                door(Sketch.of("Second").deadlineDays(3))));
        walker.handsIn(pia);
        var first = walker.newest(pia).session();
        walker.scores(rui, pia, 70);
        clock.passes(Duration.ofDays(2));

        assertThat(walker.scores(ada, pia, first, 90).passed()).isTrue();

        assertThat(walker.now(pia)).returns(day(3), Journey::deadlineAt).returns(MONDAY, Journey::touchedAt);
    }

    @Test
    void aTakeScoredAgainBeginsNoTimeAnew() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3).retakes(2, 0)));
        walker.handsIn(pia);
        var first = walker.newest(pia).session();
        walker.scores(rui, pia, 10);
        clock.passes(Duration.ofHours(12));
        walker.scores(ada, pia, first, 15);
        walker.begins(pia);
        clock.passes(Duration.ofHours(12));

        walker.scores(ada, pia, first, 20);

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(3), Journey::deadlineAt);
    }

    @Test
    void timeIsOverToTheInstantThoughNobodyHasNoticedYet() {
        var pia = hasThreeDays();
        var session = walker.begins(pia);
        clock.passes(Duration.ofDays(3).minusSeconds(1));
        attending.atWork(walker.visitor(pia), session.id());
        clock.passes(Duration.ofSeconds(1));

        assertThatThrownBy(() -> attending.handIn(walker.visitor(pia), session.id()))
                .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("time for this is over");
        assertThatThrownBy(() -> attending.atWork(walker.visitor(pia), session.id()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(signedOut().get("/door/{token}", walker.token(pia))).shows("Time is over");
    }

    @Test
    void aGrantedAttemptHasItsOwnTimeAtOnce() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3).retakes(1, 48)));
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        clock.passes(Duration.ofDays(7));

        decides(pia, Decision.Kind.GRANT_ATTEMPT, null);

        assertThat(walker.now(pia)).returns(day(10), Journey::deadlineAt).returns(day(7), Journey::touchedAt);
    }

    @Test
    void anotherAttemptTakesNoTimeFromWhoWasGivenMore() {
        var pia = hasThreeDays();
        walker.begins(pia);
        decides(pia, Decision.Kind.EXTEND, day(20));

        decides(pia, Decision.Kind.GRANT_ATTEMPT, null);

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(20));
    }

    @Test
    void aDecisionTakenBackGivesBackTheDeadlineToo() {
        var pia = hasThreeDays();
        var extended = decides(pia, Decision.Kind.EXTEND, day(20));
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(20));

        reviewing.undo(rui, pia.id(), extended.id());

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(3));
    }

    @Test
    void anAdvanceTakenBackGivesBackTheTimeThatItTook() {
        var pia = walker.start(ada, rehearsal.hiring(ada, door(Sketch.of("First").deadlineDays(3).retakes(2, 0)),
                door(Sketch.of("Second"))));
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        clock.passes(Duration.ofDays(1));
        var advance = decides(pia, Decision.Kind.ADVANCE, null);
        clock.passes(Duration.ofDays(3));

        reviewing.undo(rui, pia.id(), advance.id());

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(6), Journey::deadlineAt);
    }

    @Test
    void moreTimeIsNotTakenBackFromWhoHasBegunToUseIt() {
        var pia = hasThreeDays();
        clock.passes(Duration.ofDays(4));
        Lateness.look(db, watching, clock);
        var extended = decides(pia, Decision.Kind.EXTEND, day(20));
        clock.passes(Duration.ofHours(1));
        walker.begins(pia);

        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), extended.id())).isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("has begun");
        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(20), Journey::deadlineAt);
    }
}
