package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Visitor;
import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.session.Talk.State;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The time of a conversation runs only while somebody could be answering. */
class HourglassDataTests extends PagesTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Talking talking;
    @Autowired Speaking speaking;
    @Autowired Transcripts transcripts;
    @Autowired Hourglasses hourglasses;

    private Journey pia;
    private Visitor visitor;
    private UUID session;

    @BeforeEach
    void piaSitsDown() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
        begins(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW));
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void whileNobodyAnswersTheTimeRestsAndItGoesOnByItself() {
        speaking.next(visitor, session, it -> {});
        clock.passes(Duration.ofSeconds(50));
        engine.staysAway();
        talking.answer(visitor, session, "Kept", new FromPage("a", null, true));

        var held = speaking.next(visitor, session, it -> {}).orElseThrow();
        clock.passes(Duration.ofMinutes(20));
        engine.comesBack();
        var after = speaking.next(visitor, session, it -> {}).orElseThrow();

        assertThat(held).returns(State.HELD_UP, Talk::state);
        assertThat(after).returns(State.THEIRS, Talk::state).returns(3, Talk::number);
        assertThat(after.left()).isEqualTo(Duration.ofMinutes(after.minutes()).minusSeconds(50));
        assertThat(transcripts.of(ada.accountId(), session).get(1).words()).isEqualTo("Kept");
    }

    @Test
    void itIsNotAskedAgainAtOnce() {
        engine.staysAway();
        speaking.next(visitor, session, it -> {});
        engine.comesBack();

        assertThat(speaking.next(visitor, session, it -> {})).isEmpty();
        clock.passes(Duration.ofSeconds(4));
        assertThat(speaking.next(visitor, session, it -> {})).isPresent();
    }

    @Test
    void whoeverIsAwayForLongerThanAMinuteLosesNoTimeAndItIsNoted() {
        speaking.next(visitor, session, it -> {});
        talking.present(visitor, session, new Signals(1, 2, 30, 0, 0));
        clock.passes(Duration.ofMinutes(10));

        var back = talking.present(visitor, session, Signals.NONE);

        assertThat(back.left()).isEqualTo(Duration.ofMinutes(back.minutes()));
        assertThat(hourglasses.signals(ada.accountId(), session)).isEqualTo(new Signals(1, 2, 30, 1, 600));
    }

    /** Whatever way the words came to them: a page that says nothing more gives nobody a longer time. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/turns/stream?after=0"})
    void fromWhenTheWordsStandBeforeThemTheTimeRuns(String page) {
        speaking.meanwhile(visitor, session);
        clock.passes(Duration.ofHours(3));
        assertThat(signedOut().get("/door/" + walker.token(pia) + "/sessions/" + session + page).page().body())
                .contains("What else?");

        clock.passes(Duration.ofMinutes(4));

        assertThat(talking.answer(visitor, session, "Slowly", new FromPage("a", null, false)).left())
                .isEqualTo(Duration.ofMinutes(26));
    }

    @Test
    void withoutAScriptTheWholeTimeCountsAndNobodyIsCalledAbsent() {
        speaking.next(visitor, session, it -> {});
        clock.passes(Duration.ofMinutes(10));

        var talk = talking.answer(visitor, session, "Slowly", new FromPage("a", null, false));

        assertThat(talk.left()).isEqualTo(Duration.ofMinutes(talk.minutes() - 10));
        assertThat(hourglasses.signals(ada.accountId(), session)).isEqualTo(Signals.NONE);
    }

    @Test
    void whenTheTimeIsOverTheyMayFinishTheirThoughtAndThenItIsOurTurn() {
        speaking.next(visitor, session, it -> {});
        clock.passes(Duration.ofMinutes(30).plusSeconds(30));
        assertThat(talking.present(visitor, session, Signals.NONE).state()).isEqualTo(State.THEIRS);

        clock.passes(Duration.ofSeconds(50));

        assertThat(talking.present(visitor, session, Signals.NONE).state()).isEqualTo(State.OURS);
    }

    private void begins(Sketch door) {
        pia = walker.start(ada, rehearsal.hiring(ada,
                door.agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))),
                UUID.randomUUID() + "@example.org");
        visitor = walker.visitor(pia);
        session = walker.begins(pia).id();
    }
}
