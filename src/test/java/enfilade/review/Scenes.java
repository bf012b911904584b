package enfilade.review;

import enfilade.account.Actor;
import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.session.Attending;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every state in which a journey can be found, each reached as people reach it. */
@Component
public class Scenes {

    /** How a journey stands that nobody has ended, or that has. */
    public enum Scene {
        OPEN, REVIEW, APPROVAL, MOVE_ON, BELOW_MARK, CANNOT_SCORE, FAILED, OVERDUE, REQUEST, DRAFTED, UNSAID, SAID,
        STOPPED, WITHDRAWN;

        /** Whether others have scored, so that a seal can hide something. */
        public boolean isScored() {
            return this == APPROVAL || this == MOVE_ON || this == BELOW_MARK || this == CANNOT_SCORE;
        }

        public boolean isWaiting() {
            return this != OPEN && ordinal() < DRAFTED.ordinal();
        }
    }

    static final Question ASKED = new Question("How would you keep this fast?", null, null, null, null);

    private final Rehearsal rehearsal;
    private final Walker walker;
    private final Attending attending;
    private final Scoring scoring;
    private final Guiding guiding;
    private final Reviewing reviewing;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;
    private int people;

    Scenes(Rehearsal rehearsal, Walker walker, Attending attending, Scoring scoring, Guiding guiding,
           Reviewing reviewing, TransactionTemplate transaction, JdbcClient db, Clock clock) {
        this.rehearsal = rehearsal;
        this.walker = walker;
        this.attending = attending;
        this.scoring = scoring;
        this.guiding = guiding;
        this.reviewing = reviewing;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    public Journey at(Scene scene, Actor by) {
        return at(scene, by, false);
    }

    /** @param by builds the template, and scores where something is scored */
    public Journey at(Scene scene, Actor by, boolean sealed) {
        var name = scene.name().charAt(0) + scene.name().toLowerCase(Locale.ROOT).substring(1);
        var door = Sketch.of("Task " + name).kind(Kind.ASYNC_ASSESSMENT).asks(ASKED).mark("60").then(rule(scene));
        if (sealed) door.sealed();
        if (scene == Scene.UNSAID) door = Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.AUTO_ADVANCE);
        if (scene == Scene.SAID) door = Sketch.of("Last look").kind(Kind.FINAL_REVIEW).then(Automation.NONE);
        var isLast = scene.ordinal() >= Scene.DRAFTED.ordinal();
        var template = isLast ? rehearsal.hiring(by, door)
                : rehearsal.hiring(by, door, Sketch.of("Final").kind(Kind.FINAL_REVIEW));
        return brought(walker.start(by, template, "pia" + ++people + "@example.org"), scene, by);
    }

    public Decision decide(Actor by, Journey journey, Decision.Kind kind, @Nullable String reason) {
        return reviewing.decide(by, journey.id(), new Decision.Draft(kind, reason, null, null), null);
    }

    public Journey now(Journey journey) {
        return walker.now(journey);
    }

    public UUID session(Journey journey) {
        return walker.newest(journey).session();
    }

    public Walker walker() {
        return walker;
    }

    private Journey brought(Journey pia, Scene scene, Actor by) {
        switch (scene) {
            case OPEN -> {}
            case REVIEW -> walker.handsIn(pia);
            case APPROVAL, MOVE_ON, DRAFTED -> scored(pia, by, 70);
            case BELOW_MARK -> scored(pia, by, 30);
            case CANNOT_SCORE -> {
                walker.handsIn(pia);
                scoring.judged(Actor.system(by.accountId()), session(pia), Blank.card(walker.card(pia, 0, null)));
            }
            case FAILED -> scoring.failed(Actor.system(by.accountId()), walker.begins(pia).id());
            case OVERDUE -> transaction.executeWithoutResult(status -> {
                var system = Actor.system(by.accountId());
                guiding.tell(system, guiding.hold(system, pia.id()), new Event.RanOut(clock.instant()));
            });
            case REQUEST -> walker.asks(pia, "Could I have until Friday?");
            case UNSAID -> walker.scores(by, pia, 70);
            case SAID -> walker.scores(by, pia, 70, "hire");
            case STOPPED -> decide(by, pia, Decision.Kind.STOP, "The role is filled");
            case WITHDRAWN -> attending.withdraw(walker.visitor(pia));
        }
        return now(pia);
    }

    private void scored(Journey pia, Actor by, int score) {
        walker.handsIn(pia);
        walker.scores(by, pia, score);
    }

    private static Automation rule(Scene scene) {
        return switch (scene) {
            case MOVE_ON -> Automation.NONE;
            case DRAFTED -> Automation.AUTO_ADVANCE;
            default -> Automation.REQUIRE_REVIEWER_APPROVAL;
        };
    }

    /** As many more that wait as one of those that do. */
    public void multiply(int more) {
        IntStream.range(0, more).forEach(i -> db.sql("""
                insert into journey (account_id, id, version, participant_id, template_id, revision_id, status,
                                     stage_id, waiting_for, since, granted, entries, touched_at, created_at, updated_at)
                select account_id, :id, 1, participant_id, template_id, revision_id, status,
                       stage_id, waiting_for, since, granted, entries, touched_at, created_at, updated_at
                  from journey
                 where status = 'WAITING'
                 order by id
                 fetch first 1 row only
                """).param("id", UUID.randomUUID()).update());
    }
}
