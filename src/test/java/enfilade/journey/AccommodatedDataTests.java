package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.participant.Giving;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is given more of holds at once, wherever they are on their way; what is taken away closes no door. */
class AccommodatedDataTests extends ClockTests {

    @Autowired Giving giving;
    @Autowired OwnPaths revisions;

    @Test
    void anOpenDoorStaysOpenLonger() {
        var pia = hasThreeDays();
        walker.begins(pia);
        clock.passes(Duration.ofDays(1));

        giving.more(ada, pia.participantId(), "1.5", 0, 5);

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(8));
        assertThat(revisions.of(pia).first().minutes()).isEqualTo(45);
        passes(Duration.ofDays(5));
        standsAt(pia, Status.ACTIVE, null, 0);
        passes(Duration.ofDays(2));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
    }

    @Test
    void doorsThatOpenLaterHaveTheirTime() {
        var pia = walker.start(ada, rehearsal.hiring(ada, door(Sketch.of("First")),
                door(Sketch.of("Second").deadlineDays(40))));
        giving.more(ada, pia.participantId(), "1", 0, 5);
        walker.handsIn(pia);
        walker.scores(rui, pia, 90);

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(45));
        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().expiresAt()).isEqualTo(day(46));
    }

    @Test
    void lessTimeLeavesADayAndNeverMoreThanThereWas() {
        var pia = hasThreeDays();
        giving.more(ada, pia.participantId(), "1", 0, 5);
        clock.passes(Duration.ofDays(6));

        giving.end(ada, pia.participantId());

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(7));
        giving.more(ada, pia.participantId(), "1", 0, 1);
        giving.more(ada, pia.participantId(), "1.25", 0, 1);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(8));
        clock.passes(Duration.ofHours(40));
        giving.end(ada, pia.participantId());
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(8));
    }

    @Test
    void whoIsLateGoesOn() {
        var pia = hasThreeDays();
        walker.begins(pia);
        passes(Duration.ofDays(3));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
        passes(Duration.ofDays(4));

        giving.more(ada, pia.participantId(), "2", 0, 0);
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
        giving.more(ada, pia.participantId(), "2", 0, 2);

        standsAt(pia, Status.ACTIVE, null, 1);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(9));
        assertThat(looks(pia)).hasSize(1).first().returns(ada.id(), Entry::by);
        passes(Duration.ofDays(1));
        standsAt(pia, Status.ACTIVE, null, 1);
        passes(Duration.ofDays(1));
        standsAt(pia, Status.WAITING, Reason.OVERDUE, 2);
    }

    @Test
    void anUntouchedDoorWaitsLonger() {
        var pia = walker.start(ada, task(Sketch.of("Task")));
        giving.more(ada, pia.participantId(), "1", 0, 10);
        passes(Duration.ofDays(20));
        standsAt(pia, Status.ACTIVE, null, 0);

        passes(Duration.ofDays(4));

        standsAt(pia, Status.WAITING, Reason.OVERDUE, 1);
    }

    @Test
    void whoFailedHasAnotherTake() {
        var pia = hasThreeDays();
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK, 0);
        clock.passes(Duration.ofDays(5));

        giving.more(ada, pia.participantId(), "1", 1, 0);

        standsAt(pia, Status.ACTIVE, null, 0);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(8));
        walker.handsIn(pia);
        walker.scores(rui, pia, 20);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK, 0);
        assertThat(looks(pia)).hasSize(1);
    }

    @Test
    void aTakeThatIsOpenStaysOpen() {
        var pia = walker.start(ada, task(Sketch.of("Task")));
        giving.more(ada, pia.participantId(), "1", 1, 0);
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        standsAt(pia, Status.ACTIVE, null, 0);

        giving.end(ada, pia.participantId());

        standsAt(pia, Status.ACTIVE, null, 0);
        walker.handsIn(pia);
        walker.scores(rui, pia, 20);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK, 0);
        assertThatThrownBy(() -> walker.begins(pia)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void borderlineStillWaitsForAPerson() {
        var pia = walker.start(ada, task(Sketch.of("Task").borderline("5")));
        walker.handsIn(pia);
        walker.scores(rui, pia, 58);

        giving.more(ada, pia.participantId(), "1", 3, 0);

        standsAt(pia, Status.WAITING, Reason.BELOW_MARK, 0);
        assertThat(looks(pia)).isEmpty();
    }

    @Test
    void whatRestsWhileAPersonHasItMovesAsWell() {
        var pia = hasThreeDays();
        clock.passes(Duration.ofDays(1));
        walker.asks(pia, "I need more time");
        clock.passes(Duration.ofDays(2));
        giving.more(ada, pia.participantId(), "1", 0, 5);
        clock.passes(Duration.ofDays(1));

        decides(pia, Decision.Kind.ANSWER, null);

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(11), Journey::deadlineAt);
    }

    @Test
    void whatIsTakenBackLosesNoneOfIt() {
        var pia = hasThreeDays();
        var more = decides(pia, Decision.Kind.EXTEND, day(6));
        giving.more(ada, pia.participantId(), "1", 0, 5);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(11));

        reviewing.undo(rui, pia.id(), more.id());

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(8));
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        var pia = hasThreeDays();
        attending.withdraw(walker.visitor(pia));
        var before = walker.now(pia);

        giving.more(ada, pia.participantId(), "3", 3, 30);

        assertThat(walker.now(pia)).isEqualTo(before);
    }

    private List<Entry> looks(Journey pia) {
        return history.of(ada.accountId(), pia.id()).stream()
                .filter(it -> it.kind() == Entry.Kind.LOOKED_AGAIN).toList();
    }
}
