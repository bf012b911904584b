package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Moving;
import enfilade.journey.Stroll;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Told;
import enfilade.session.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written beside journeys and people, so that lists find it, always agrees with what it mirrors. */
class MirrorsDataTests extends WalkTests {

    @Autowired Stroll stroll;
    @Autowired Scoring scoring;
    @Autowired Moving moving;
    @Autowired Guiding guiding;
    @Autowired Publishing publishing;
    @Autowired Enrolling enrolling;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void whateverHappensOnWaysThroughSealedDoors() {
        var hidden = 0;
        for (int seed = 1; seed <= 6; seed++) {
            var chance = new Random(seed);
            var template = rehearsal.hiring(ada, Stream.generate(() -> door(chance)).limit(2).toArray(Sketch[]::new));
            var pia = walker.start(ada, template, "pia" + seed + "@example.org");
            for (int i = 0; i < 20; i++) {
                clock.passes(Duration.ofMinutes(1));
                stroll.step(rui, walker.now(pia), chance);
                agrees("step " + i + " of " + seed);
                if (sealedSince(pia) != null) hidden++;
            }
        }

        assertThat(hidden).as("steps after which something was hidden").isGreaterThan(5);
    }

    @Test
    void sinceTheTakeEndedUntilTheNextOneBegins() {
        var pia = belowTheMark();
        var ended = walker.newest(pia).endedAt();
        assertThat(sealedSince(pia)).isEqualTo(ended);
        clock.passes(Duration.ofMinutes(3));
        walker.scores(abe, pia, 35);
        assertThat(sealedSince(pia)).as("another score moves nothing").isEqualTo(ended);

        var begun = walker.begins(pia);
        assertThat(sealedSince(pia)).isNull();

        scoring.failed(Actor.system(ada.accountId()), begun.id());
        assertThat(sealedSince(pia)).isNotNull();
        agrees("failed");
    }

    @Test
    void aDecisionTakenBackAndAnEndTakenBack() {
        var pia = belowTheMark();
        walker.asks(pia, "May I talk to somebody?");
        assertThat(sealedSince(pia)).as("what she asks for is no secret").isNull();
        decides(pia, Decision.Kind.ANSWER);
        assertThat(sealedSince(pia)).isNotNull();
        var stop = decides(pia, Decision.Kind.STOP);
        assertThat(sealedSince(pia)).isNull();

        reviewing.undo(rui, pia.id(), stop.id());

        assertThat(sealedSince(pia)).isNotNull();
        agrees("taken back");
    }

    @Test
    void lateAndGivenTime() {
        var pia = belowTheMark();
        transaction.executeWithoutResult(status -> guiding.tell(Actor.system(ada.accountId()),
                guiding.hold(ada, pia.id()), new Event.RanOut(clock.instant())));

        assertThat(sealedSince(pia)).isNotNull();
        agrees("late");
    }

    @Test
    void movedToWhereItsDoorIsGoneAndBack() {
        var pia = belowTheMark();
        rehearsal.adds(ada, pia.templateId(), Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        rehearsal.removes(ada, pia.templateId(), "Task");
        moving.move(abe, pia.id(), publishing.publish(ada, pia.templateId()).revision().id());
        assertThat(sealedSince(pia)).isNull();
        agrees("moved");

        moving.back(abe, pia.id());

        assertThat(sealedSince(pia)).isNotNull();
        agrees("moved back");
    }

    @Test
    void whoSetsOutWalksForGood() {
        var template = rehearsal.hiring(ada, task());
        var first = enrolling.enrol(ada, Participant.Draft.named("First", "first@example.org"), null);
        assertThat(walks(first.id())).isFalse();
        var second = enrolling.enrol(ada, Participant.Draft.named("Second", "second@example.org"), template);
        assertThat(walks(second.id())).isTrue();

        enrolling.archive(ada, second.id());

        assertThat(walks(second.id())).isTrue();
        agrees("archived");
    }

    private void agrees(String when) {
        assertThat(db.sql("select j.sealed_since from journey j where j.sealed_since is distinct from "
                + Told.SEALED_SINCE).query(OffsetDateTime.class).list()).as(when).isEmpty();
        assertThat(db.sql("""
                select p.name
                  from participant p
                 where p.walks <> case when exists (
                       select 1
                         from journey j
                        where (j.account_id, j.participant_id) = (p.account_id, p.id)) then true else false end
                """).query(String.class).list()).as(when).isEmpty();
    }

    private @Nullable Instant sealedSince(Journey journey) {
        var since = db.sql("select sealed_since from journey where id = :id").param("id", journey.id())
                .query((row, n) -> row.getObject("sealed_since", OffsetDateTime.class)).list().getFirst();
        return since == null ? null : since.toInstant();
    }

    private boolean walks(UUID participant) {
        return db.sql("select walks from participant where id = :id").param("id", participant)
                .query(Boolean.class).single();
    }

    /** Scored below the mark behind a seal; another take is hers. */
    private Journey belowTheMark() {
        var pia = starts(task().mark("60").retakes(3, 0).sealed(), Sketch.of("Final").kind(Kind.FINAL_REVIEW));
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);
        return pia;
    }

    private static Sketch door(Random chance) {
        var door = task().then(Automation.values()[chance.nextInt(3)]).mark("60");
        if (chance.nextBoolean()) door.retakes(3, 0);
        return chance.nextInt(4) > 0 ? door.sealed() : door;
    }
}
