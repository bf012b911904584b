package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.job.Pause;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks run only while it is the participant's move, and while the installation works. */
class DeadlinesDataTests extends PagesTests {

    private static final Instant MONDAY = LatenessDataTests.MONDAY;

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Reviewing reviewing;
    @Autowired Links links;
    @Autowired Linking linking;
    @Autowired Watching watching;
    @Autowired Pause deadlinesRest;
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
    void whatPassesWhileARequestWaitsIsGivenBack() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        clock.passes(Duration.ofDays(1));
        attending.ask(walker.visitor(pia), "May I talk to somebody?");
        clock.passes(Duration.ofDays(10));

        answered(pia);

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
    void aGrantedAttemptHasItsOwnTimeAtOnce() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3).retakes(1, 48)));
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        clock.passes(Duration.ofDays(7));

        decided(pia, Decision.Kind.GRANT_ATTEMPT);

        assertThat(walker.now(pia)).returns(day(10), Journey::deadlineAt).returns(day(7), Journey::touchedAt);
    }

    @Test
    void aDecisionTakenBackGivesBackTheDeadlineToo() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        var extended = reviewing.decide(rui, pia.id(),
                new Decision.Draft(Decision.Kind.EXTEND, null, null, day(20)), null);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(20));

        reviewing.undo(rui, pia.id(), extended.id());

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(3));
    }

    @Test
    void moreTimeIsNotTakenBackFromWhoHasBegunToUseIt() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        clock.passes(Duration.ofDays(4));
        Lateness.look(db, watching, clock);
        var extended = reviewing.decide(rui, pia.id(),
                new Decision.Draft(Decision.Kind.EXTEND, null, null, day(20)), null);
        clock.passes(Duration.ofHours(1));
        walker.begins(pia);

        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), extended.id())).isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("has begun");
        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(20), Journey::deadlineAt);
    }

    @Test
    void aPauseOfTheInstallationTakesNoTimeFromAnybody() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        clock.passes(Duration.ofDays(5));

        deadlinesRest.rested(Duration.ofDays(4), clock.instant());
        Lateness.look(db, watching, clock);

        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(day(7), Journey::deadlineAt)
                .returns(day(4), Journey::touchedAt);
        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().expiresAt()).isEqualTo(day(34));
        assertThat(walker.begins(pia).isUnderWay()).isTrue();
    }

    @Test
    void whatHadRunOutBeforeThePauseStaysSo() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        var untouched = walker.start(ada, task(Sketch.of("Task")), "ola@example.org");
        linking.replace(ada, untouched.id(), Duration.ofDays(1));
        clock.passes(Duration.ofDays(20));

        deadlinesRest.rested(Duration.ofDays(5), clock.instant());

        assertThat(walker.now(pia)).returns(day(3), Journey::deadlineAt).returns(MONDAY, Journey::touchedAt);
        assertThat(walker.now(untouched).touchedAt()).isEqualTo(MONDAY);
        assertThat(links.current(ada.accountId(), untouched.id()).orElseThrow().expiresAt()).isEqualTo(day(1));
        Lateness.look(db, watching, clock);
        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.OVERDUE);
        assertThat(walker.now(untouched).waitingFor()).isEqualTo(Reason.OVERDUE);
    }

    @Test
    void aPauseWhileARequestWaitsIsGivenBackOnce() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        attending.ask(walker.visitor(pia), "May I talk to somebody?");
        clock.passes(Duration.ofDays(2));

        deadlinesRest.rested(Duration.ofDays(1), clock.instant());
        answered(pia);

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(5));
    }

    @Test
    void anEndAndALinkTakenBackStayAsTheyAre() {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        attending.withdraw(walker.visitor(pia));
        linking.revoke(ada, pia.id());
        clock.passes(Duration.ofDays(1));

        deadlinesRest.rested(Duration.ofHours(5), clock.instant());

        assertThat(walker.now(pia).deadlineAt()).isEqualTo(day(3));
        assertThat(links.of(ada.accountId(), pia.id()).getFirst().expiresAt()).isEqualTo(day(30));
    }

    private void answered(Journey pia) {
        decided(pia, Decision.Kind.ANSWER);
    }

    private void decided(Journey pia, Decision.Kind kind) {
        reviewing.decide(rui, pia.id(), new Decision.Draft(kind, "Of course", null, null), null);
    }

    private UUID task(Sketch door) {
        return rehearsal.hiring(ada, door(door));
    }

    private static Sketch door(Sketch door) {
        return door.kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION).mark("60").then(Automation.AUTO_ADVANCE);
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
