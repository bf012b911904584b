package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.batch.Batch;
import enfilade.batch.BatchAct;
import enfilade.batch.Prospect;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Moving;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.support.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who walks is moved to another revision: what they did is kept, and what is ahead is new. */
class MovingDataTests extends WalkTests {

    @Autowired
    private Moving moving;

    @Autowired
    private Publishing publishing;

    @Autowired
    private List<BatchAct> acts;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void staysAtTheDoorWithItsNewMarkAndComesThroughTheNewDoorsAhead() {
        var pia = starts(task().mark("60").deadlineDays(3), Sketch.of("Talk").kind(Kind.MANUAL_REVIEW));
        var revision = again(pia, () -> {
            rehearsal.removes(ada, pia.templateId(), "Talk");
            rehearsal.adds(ada, pia.templateId(), Sketch.of("Panel").kind(Kind.MANUAL_REVIEW));
        });
        assertThat(prospect(pia, 2).words()).isEqualTo("Stays at Task. Then Panel. No longer: Talk.");

        moving.move(abe, pia.id(), revision);

        assertThat(walker.now(pia)).returns(revision, Journey::revisionId).returns(1, Journey::moves)
                .returns(pia.deadlineAt(), Journey::deadlineAt);
        standsAt(pia, Status.ACTIVE, null);
        assertThat(sessions.of(ada.accountId(), walker.newest(pia).session()).revisionId()).isEqualTo(revision);
        walker.handsIn(pia);
        walker.scores(rui, pia, 80);
        decides(pia, Decision.Kind.MOVE_ON);
        assertThat(stage(pia)).isEqualTo("Panel");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).isOk().showsInOrder("Task", "Panel");
    }

    @Test
    void whoseDoorIsGoneFindsTheNextOneOpenWithTimeOfItsOwn() {
        var pia = starts(Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.AUTO_ADVANCE), task(),
                Sketch.of("Second").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION).deadlineDays(5));
        clock.passes(Duration.ofMinutes(1));
        walker.scores(rui, pia, 80);
        var revision = again(pia, () -> rehearsal.removes(ada, pia.templateId(), "Task"));
        clock.passes(Duration.ofDays(1));

        moving.move(abe, pia.id(), revision);

        assertThat(stage(pia)).isEqualTo("Second");
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(clock.instant().plus(Duration.ofDays(5)));
        assertThat(walker.takes(pia)).extracting(Take::state).containsExactly(Take.State.COMPLETED,
                Take.State.CANCELLED, Take.State.SCHEDULED);
        walker.begins(pia);
        for (var take : walker.takes(pia)) assertThat(as(rui).get("/sessions/{id}", take.session())).isOk();
        assertThat(signedOut().get("/door/" + walker.token(pia))).isOk().shows("Second");
    }

    @Test
    void whatWasScoredAtADoorThatIsGoneIsKept() {
        var pia = starts(task().mark("60"), Sketch.of("Final").kind(Kind.FINAL_REVIEW));
        var first = walker.handsIn(pia);
        walker.scores(rui, pia, 40);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK);
        var revision = again(pia, () -> rehearsal.removes(ada, pia.templateId(), "Task"));

        moving.move(abe, pia.id(), revision);

        standsAt(pia, Status.WAITING, Reason.REVIEW);
        assertThat(as(rui).get("/journeys/{id}", pia.id())).isOk().showsInOrder("Task", "Final");
        assertThat(as(rui).get("/sessions/{id}", first.id())).isOk().shows("How would you keep this fast?");
        walker.scores(rui, pia, 90, "hire");
        standsAt(pia, Status.COMPLETED, null);
    }

    @Test
    void movedBackTheyStandWhereTheyStood() {
        var pia = starts(task().deadlineDays(3), Sketch.of("Talk").kind(Kind.MANUAL_REVIEW));
        var before = walker.now(pia);
        var revision = again(pia, () -> rehearsal.removes(ada, pia.templateId(), "Task"));
        moving.move(abe, pia.id(), revision);
        standsAt(pia, Status.WAITING, Reason.REVIEW);

        moving.back(abe, pia.id());

        standsAt(pia, Status.ACTIVE, null);
        assertThat(walker.now(pia)).returns(before.revisionId(), Journey::revisionId)
                .returns(before.stageId(), Journey::stageId).returns(before.deadlineAt(), Journey::deadlineAt);
        walker.handsIn(pia);
        walker.scores(rui, pia, 80);
        decides(pia, Decision.Kind.MOVE_ON);
        assertThat(stage(pia)).isEqualTo("Talk");
    }

    @Test
    void whoHasGoneOnIsNotMovedBack() {
        var pia = starts(task(), Sketch.of("Second").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION));
        var revision = again(pia, () -> rehearsal.removes(ada, pia.templateId(), "Task"));
        moving.move(abe, pia.id(), revision);
        walker.begins(pia);

        assertThatThrownBy(() -> moving.back(abe, pia.id())).hasMessageContaining("gone on since");
    }

    @Test
    void whoIsAtWorkIsNotMoved() {
        var pia = starts(task());
        walker.begins(pia);
        var revision = again(pia, () -> more(pia));

        assertThat(prospect(pia, 2).isPossible()).isFalse();
        assertThatThrownBy(() -> moving.move(abe, pia.id(), revision)).hasMessageContaining("in the middle of Task");
    }

    @Test
    void movedTwiceAtOnceTheyAreMovedOnce() throws Exception {
        var pia = starts(task());
        var revision = again(pia, () -> more(pia));

        assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> moving.move(abe, pia.id(), revision),
                () -> moving.move(ada, pia.id(), revision))).isEqualTo(1);

        assertThat(walker.now(pia).moves()).isEqualTo(1);
        assertThat(db.sql("select count(*) from activity where type = 'journey.moved'").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void strangersAndOtherTemplatesRevisionsAreNotThere() {
        var pia = starts(task());
        var other = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Other").kind(Kind.MANUAL_REVIEW)),
                "noor@example.org");
        var revision = again(pia, () -> more(pia));

        assertThatThrownBy(() -> moving.move(mallory, pia.id(), revision)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> moving.move(abe, other.id(), revision)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> moving.move(rui, pia.id(), revision)).isInstanceOf(Refusal.NotAllowed.class);
    }

    private UUID again(Journey journey, Runnable change) {
        change.run();
        return publishing.publish(ada, journey.templateId()).revision().id();
    }

    private void more(Journey journey) {
        rehearsal.adds(ada, journey.templateId(), Sketch.of("More").kind(Kind.MANUAL_REVIEW));
    }

    private Prospect prospect(Journey journey, int revision) {
        var act = acts.stream().filter(it -> it.kind() == Batch.Kind.MOVE).findFirst().orElseThrow();
        var wish = new Batch.Wish(journey.templateId(), revision, List.of());
        return act.look(abe, wish, List.of(journey.participantId())).getFirst();
    }

    private String stage(Journey journey) {
        return db.sql("select stage_name from evaluation_stage where id = :id")
                .param("id", walker.now(journey).stageId()).query(String.class).single();
    }
}
