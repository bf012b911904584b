package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.PretendEngine;
import enfilade.engine.Said;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.session.Talk.State;
import enfilade.support.AtOnce;
import enfilade.support.Errands;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Interviewer and participant take turns, and nothing that was said is lost or said twice. */
class TalkingDataTests extends PagesTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Talking talking;
    @Autowired Speaking speaking;
    @Autowired Transcripts transcripts;
    @Autowired Errands errands;
    @Autowired DataSource database;

    private Journey pia;
    private Visitor visitor;
    private UUID session;

    @BeforeEach
    void piaSitsDown() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
        begins(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW).then(Automation.AUTO_ADVANCE));
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void theyTakeTurnsUntilTheInterviewerSaysGoodbyeAndItIsJudged() {
        engine.says(Kind.ASKS, 1, "What broke?");
        engine.says(Kind.CLOSES, 0, "Thank you.");
        var heard = new ArrayList<String>();

        assertThat(speaking.next(visitor, session, heard::add)).get().returns(State.THEIRS, Talk::state);
        assertThat(talking.answer(visitor, session, " The queue. ", page("a"))).returns(State.OURS, Talk::state);
        assertThat(speaking.next(visitor, session, heard::add)).get().returns(State.OVER, Talk::state);
        errands.run();

        assertThat(heard).containsExactly("What broke?", "Thank you.");
        assertThat(transcripts.of(ada.accountId(), session)).extracting(Spoken::kind)
                .containsExactly(Kind.ASKS, Kind.ANSWERS, Kind.CLOSES);
        assertThat(transcripts.of(ada.accountId(), session).get(1)).returns("The queue.", Spoken::words)
                .returns(1, Spoken::question);
        assertThat(walker.now(pia).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void theSameAnswerSentTwiceIsKeptOnce() throws Exception {
        speaking.next(visitor, session, it -> {});

        AtOnce.succeed(Refusal.class, () -> talking.answer(visitor, session, "Once", page("k")),
                () -> talking.answer(visitor, session, "Once", page("k")));

        assertThat(transcripts.of(ada.accountId(), session)).hasSize(2);
    }

    @Test
    void ofTwoDevicesThatAnswerAtOnceOneIsTold() throws Exception {
        speaking.next(visitor, session, it -> {});

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> talking.answer(visitor, session, "One", page("1")),
                () -> talking.answer(visitor, session, "Other", page("2")));

        assertThat(went).isEqualTo(1);
        assertThat(transcripts.of(ada.accountId(), session)).hasSize(2);
    }

    @Test
    void ofTwoPagesThatListenOneAsks() throws Exception {
        var claims = new ArrayList<UUID>();
        AtOnce.succeed(Refusal.class, () -> talking.claim(visitor, session).map(it -> claims.add(it.id())),
                () -> talking.claim(visitor, session).map(it -> claims.add(it.id())));

        assertThat(claims).hasSize(1);
    }

    @Test
    void whoWasKilledWhileAskingIsReplacedLater() {
        talking.claim(visitor, session);
        assertThat(speaking.next(visitor, session, it -> {})).isEmpty();

        clock.passes(Duration.ofSeconds(41));

        assertThat(speaking.next(visitor, session, it -> {})).get().returns(1, Talk::number);
    }

    @Test
    void whoOnlyTakesLongIsNotReplaced() {
        var claim = talking.claim(visitor, session).orElseThrow();
        clock.passes(Duration.ofSeconds(30));
        talking.isAtIt(visitor, claim);
        clock.passes(Duration.ofSeconds(30));

        assertThat(speaking.next(visitor, session, it -> {})).isEmpty();
        assertThat(talking.said(visitor, claim, new Said(Kind.ASKS, 1, "At last"), Runner.SCRIPTED, true))
                .returns(1, Talk::number);
    }

    @Test
    void whileTheInterviewerSpeaksNothingIsHeld() {
        var held = new ArrayList<Boolean>();
        engine.breathes(() -> held.add(TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(database)));

        speaking.next(visitor, session, it -> {});

        assertThat(held).isNotEmpty().containsOnly(false);
    }

    @Test
    void anAnswerTakesAFewStatements() {
        speaking.next(visitor, session, it -> {});

        var asked = Statements.during(() -> talking.answer(visitor, session, "Once", page("k")));

        assertThat(asked.all()).as(asked.toString()).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void theyMayEndItAndTheInterviewerSaysGoodbye() {
        speaking.next(visitor, session, it -> {});
        engine.says(Kind.CLOSES, 0, "Goodbye.");

        assertThat(talking.end(visitor, session)).returns(State.OURS, Talk::state);
        assertThat(speaking.next(visitor, session, it -> {})).get().returns(State.OVER, Talk::state);
    }

    @Test
    void onlyPracticeLetsThemAnswerAgain() {
        speaking.next(visitor, session, it -> {});
        assertThatThrownBy(() -> talking.repeat(visitor, session, page("r"))).isInstanceOf(Refusal.Conflict.class);

        begins(Sketch.of("Practice").kind(Stage.Kind.PRACTICE_SESSION));
        speaking.next(visitor, session, it -> {});
        talking.answer(visitor, session, "First try", page("a"));
        speaking.next(visitor, session, it -> {});

        assertThat(talking.repeat(visitor, session, page("r"))).returns(State.OURS, Talk::state);
    }

    @Test
    void refusesNothingAndTooMuch() {
        speaking.next(visitor, session, it -> {});

        assertThatThrownBy(() -> talking.answer(visitor, session, " \n ", page("a")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> talking.answer(visitor, session, "x".repeat(20_001), page("b")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private void begins(Sketch door) {
        pia = walker.start(ada, rehearsal.hiring(ada,
                door.agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))),
                UUID.randomUUID() + "@example.org");
        visitor = walker.visitor(pia);
        session = walker.begins(pia).id();
    }

    private static FromPage page(String key) {
        return new FromPage(key, null, true);
    }
}
