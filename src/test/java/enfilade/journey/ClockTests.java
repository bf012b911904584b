package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tests of clocks start: a Monday, somebody with a task, and time that goes by when a test says so. */
abstract class ClockTests extends PagesTests {

    static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Reviewing reviewing;
    @Autowired Linking linking;
    @Autowired Links links;
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

    /** Time goes by, and somebody looks; looking twice changes nothing. */
    void passes(Duration time) {
        clock.passes(time);
        Lateness.look(db, watching, clock);
        Lateness.look(db, watching, clock);
    }

    /** Somebody has a task, and three days for it. */
    Journey hasThreeDays() {
        return walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
    }

    UUID task(Sketch door) {
        return rehearsal.hiring(ada, door(door));
    }

    static Sketch door(Sketch door) {
        return door.kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION).mark("60").then(Automation.AUTO_ADVANCE);
    }

    static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }

    Decision decides(Journey pia, Decision.Kind kind, @Nullable Instant until) {
        return reviewing.decide(rui, pia.id(), new Decision.Draft(kind, "Of course", null, until), null);
    }

    void standsAt(Journey journey, Status status, @Nullable Reason reason, int ranOut) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
        assertThat(history.of(ada.accountId(), journey.id())).filteredOn(it -> it.kind() == Entry.Kind.RAN_OUT)
                .hasSize(ranOut);
    }
}
