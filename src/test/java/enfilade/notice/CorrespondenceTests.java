package enfilade.notice;

import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
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

/** Where tests of letters about journeys start: a Monday, Pia on her way, and Rui who decides. */
abstract class CorrespondenceTests extends PagesTests {

    static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    static final Duration MORE_TIME = Duration.ofDays(9);
    static final String WORDS = "Knows too little of queues";
    static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Reviewing reviewing;
    @Autowired Linking linking;
    @Autowired Letterbox letters;
    @Autowired JdbcClient db;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(MONDAY);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    /** Pia has handed in at the first of these doors, and Rui has scored it. */
    Journey scored(int score, Sketch... doors) {
        var pia = walker.start(ada, rehearsal.hiring(ada, doors));
        walker.handsIn(pia);
        walker.scores(rui, pia, score);
        return pia;
    }

    UUID decides(Journey pia, Decision.Kind kind) {
        return decides(pia, kind, null);
    }

    UUID decides(Journey pia, Decision.Kind kind, @Nullable String word) {
        var until = kind == Decision.Kind.EXTEND ? clock.instant().plus(MORE_TIME) : null;
        return reviewing.decide(rui, pia.id(), new Decision.Draft(kind, WORDS, word, until), null).id();
    }

    static Sketch task(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION);
    }
}
