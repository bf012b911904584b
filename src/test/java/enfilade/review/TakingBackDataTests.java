package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Drafting;
import enfilade.session.Session;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a decision had closed goes on when it is taken back, with everything that was in it. */
class TakingBackDataTests extends WalkTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    @Autowired
    private Drafting drafting;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(MONDAY);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void aReviewThatWasStoppedIsWrittenAfterAll() {
        var pia = starts(Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.NONE));
        var stop = decides(pia, Decision.Kind.STOP);
        clock.passes(Duration.ofMinutes(5));

        reviewing.undo(rui, pia.id(), stop.id());

        standsAt(pia, Status.WAITING, Reason.REVIEW);
        assertThat(walker.now(pia).since()).isEqualTo(MONDAY);
        assertThat(walker.takes(pia)).extracting(Take::state).containsExactly(State.CANCELLED, State.SCHEDULED);
        walker.scores(rui, pia, 70);
        standsAt(pia, Status.WAITING, Reason.MOVE_ON);
    }

    @Test
    void aRequestIsAnsweredAfterAnAdvanceWasTakenBack() {
        var pia = starts(task().deadlineDays(3), Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        walker.asks(pia, "May I write it by hand?");
        var advance = decides(pia, Decision.Kind.ADVANCE);

        reviewing.undo(rui, pia.id(), advance.id());
        standsAt(pia, Status.WAITING, Reason.REQUEST);
        decides(pia, Decision.Kind.ANSWER);

        standsAt(pia, Status.ACTIVE, null);
        walker.handsIn(pia);
        standsAt(pia, Status.WAITING, Reason.REVIEW);
        assertThat(sessions.ofJourney(ada.accountId(), pia.id()).stream().filter(it -> !it.hasEnded())).hasSize(1);
    }

    @Test
    void whoWasWritingWritesOnAlsoOnThePageThatTheyHaveOpen() {
        var pia = starts(task().deadlineDays(3));
        var session = walker.begins(pia);
        drafting.save(walker.visitor(pia), session.id(), 1, "Half an answer", 0);
        var stop = decides(pia, Decision.Kind.STOP);
        clock.passes(Duration.ofMinutes(5));
        assertThatThrownBy(() -> drafting.save(walker.visitor(pia), session.id(), 1, "More", 1))
                .isInstanceOf(Refusal.Conflict.class);

        reviewing.undo(rui, pia.id(), stop.id());
        drafting.save(walker.visitor(pia), session.id(), 1, "Half an answer and the rest", 1);
        var handedIn = attending.handIn(walker.visitor(pia), session.id());

        assertThat(handedIn).returns(session.id(), Session::resumes).returns(session.startedAt(), Session::startedAt);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(MONDAY.plus(Duration.ofDays(3)).plusSeconds(300));
        assertThat(walker.takes(pia)).extracting(Take::isSpent).containsExactly(false, true);
    }

    @Test
    void whatWasTakenBackCanBeDecidedAndTakenBackAgain() {
        var pia = starts(Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        for (int i = 0; i < 3; i++) {
            clock.passes(Duration.ofMinutes(1));
            var stop = decides(pia, Decision.Kind.STOP);
            clock.passes(Duration.ofMinutes(1));
            reviewing.undo(rui, pia.id(), stop.id());
            reviewing.undo(rui, pia.id(), stop.id());
        }

        standsAt(pia, Status.WAITING, Reason.REVIEW);
        assertThat(walker.takes(pia)).extracting(Take::state)
                .containsExactly(State.CANCELLED, State.CANCELLED, State.CANCELLED, State.SCHEDULED);
    }

    @Test
    void aRecommendationThatComesLaterMakesNobodyForgetThatItHadEnded() {
        var pia = starts(task().mark("60").then(Automation.AUTO_ADVANCE));
        walker.handsIn(pia);
        walker.scores(rui, pia, 90);
        clock.passes(Duration.ofDays(1));
        assertThat(tellsPia(pia)).contains("How it went");

        var word = decides(pia, Decision.Kind.COMPLETE, "hire");
        assertThat(tellsPia(pia)).contains("How it went").doesNotContain("A person recommends");
        reviewing.undo(rui, pia.id(), word.id());
        var again = decides(pia, Decision.Kind.COMPLETE, "hire");
        clock.passes(Journey.SECOND_THOUGHTS);

        assertThat(tellsPia(pia)).contains("A person recommends: hire");
        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), again.id())).hasMessageContaining("has been told");
    }

    private String tellsPia(Journey pia) {
        return signedOut().get("/door/{token}", walker.token(pia)).page().text();
    }
}
