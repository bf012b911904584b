package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.job.Pause;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What passes while the installation does not work is nobody's time. */
class RestingDataTests extends ClockTests {

    @Autowired Pause deadlinesRest;

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
        walker.asks(pia, "May I talk to somebody?");
        clock.passes(Duration.ofDays(2));

        deadlinesRest.rested(Duration.ofDays(1), clock.instant());
        decides(pia, Decision.Kind.ANSWER, null);

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
}
