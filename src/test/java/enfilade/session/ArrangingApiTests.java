package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A time that is arranged is an appointment: within what they have, with a link that reaches there, and no lock. */
class ArrangingApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void liesBeforeTheDeadlineOfTheDoor() {
        var pia = start(Sketch.task("Task").label("task").deadlineDays(3));

        move(pia, "2026-12-03T08:00:00Z").isRefused(400, "scheduled_at out_of_range");
        assertThat(move(pia, "2026-12-03T08:00:00Z").text()).contains("before this door's deadline, 2026-12-03T08:00");
        move(pia, "2026-12-03T07:59:00Z").gives(200);
    }

    @Test
    void aDeadlineThatComesWithTheJourneyCountsToo() {
        var pia = start(Sketch.task("Task").label("task").deadlineDays(3));
        var another = rehearsal.hiring(ada, Sketch.task("Task").label("task").deadlineDays(3));

        book(pia, another, "2026-12-05T08:00:00Z").isRefused(400, "scheduled_at out_of_range");
        assertThat(robo.get("/journeys").at("/meta/total")).isEqualTo("1");
        book(pia, another, "2026-12-02T08:00:00Z").gives(201);
    }

    @Test
    void theLinkReachesBeyondItAndTheyMayBeginEarlier() {
        var pia = start(Sketch.task("Task").label("task"));

        move(pia, "2027-03-02T09:00:00Z").gives(200);

        assertThat(walker.visitor(pia).expiresAt()).isEqualTo("2027-03-03T09:00:00Z");
        assertThat(signedOut().get("/door/" + walker.token(pia))).shows("It is arranged for 2 Mar 2027 at 09:00, UTC.",
                "You can begin earlier, too.", "Begin");
        assertThat(walker.begins(pia).hasBegun()).isTrue();
    }

    @Test
    void liesWithinAYear() {
        var pia = start(Sketch.task("Task").label("task"));

        move(pia, "2027-11-30T08:00:01Z").isRefused(400, "scheduled_at out_of_range");
        move(pia, "2036-01-01T00:00:00Z").isRefused(400, "scheduled_at out_of_range");
        move(pia, "2027-11-30T08:00:00Z").gives(200);
    }

    @Test
    void onceMovedTheDoorCountsAsTouchedThen() {
        var pia = start(Sketch.task("Task").label("task"));
        move(pia, "2027-03-02T09:00:00Z").gives(200);
        assertThat(walker.now(pia).touchedAt()).isEqualTo("2027-03-02T09:00:00Z");

        move(pia, "2027-01-02T09:00:00Z").gives(200);
        assertThat(walker.now(pia).touchedAt()).isEqualTo("2027-01-02T09:00:00Z");

        move(pia, null).gives(200);
        assertThat(walker.now(pia).touchedAt()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void onceCancelledTheDoorIsLateLikeAnyOther() {
        var pia = start(Sketch.task("Task").label("task"));
        move(pia, "2027-03-02T09:00:00Z").gives(200);

        robo.delete("/sessions/{id}", walker.newest(pia).session()).gives(204);

        assertThat(walker.now(pia).touchedAt()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void theLetterOfTheDoorSaysForWhenItIsArranged() {
        var pia = start(Sketch.task("Task").label("task"));
        move(pia, "2027-01-02T09:00:00Z").gives(200);

        robo.post("/sessions", Map.of("candidate_id", pia.participantId(), "evaluation_template_id", pia.templateId(),
                "stage", "task", "scheduled_at", "2027-01-05T09:00:00Z", "force", true)).gives(201);

        assertThat(db.sql("select body from message where kind = 'DOOR_OPENED'").query(String.class).single())
                .contains("It is arranged for Tuesday, 5 January 2027 at 09:00").doesNotContain("when it suits you");
    }

    private Journey start(Sketch door) {
        return walker.start(ada, rehearsal.hiring(ada, door));
    }

    private Call move(Journey pia, @Nullable String at) {
        return robo.patch("/sessions/{id}", Collections.singletonMap("scheduled_at", at),
                walker.newest(pia).session());
    }

    private Call book(Journey pia, UUID template, String at) {
        return robo.post("/sessions", Map.of("candidate_id", pia.participantId(), "evaluation_template_id", template,
                "stage", "task", "scheduled_at", at));
    }
}
