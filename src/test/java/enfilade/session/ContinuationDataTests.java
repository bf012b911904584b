package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Visitor;
import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.job.Pause;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
import enfilade.journey.Links;
import enfilade.session.Talk.State;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation whose page is gone goes on all the same, and nobody's time runs meanwhile. */
class ContinuationDataTests extends PagesTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Talking talking;
    @Autowired Speaking speaking;
    @Autowired Transcripts transcripts;
    @Autowired Hourglasses hourglasses;
    @Autowired Linking linking;
    @Autowired Links links;
    @Autowired SimpleAsyncTaskExecutor talkExecutor;
    @Autowired Pause conversationsRest;
    @Autowired JdbcClient db;

    private Journey pia;
    private Visitor visitor;
    private UUID session;

    @BeforeEach
    void piaIsAsked() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
        var agent = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(agent)), UUID.randomUUID() + "@example.org");
        visitor = walker.visitor(pia);
        session = walker.begins(pia).id();
        speaking.next(visitor, session, it -> {});
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void whoeverAnsweredAndClosedTheBrowserFindsTheNextQuestion() {
        talking.answer(visitor, session, "The queue.", new FromPage("a", null, true));

        look();
        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS);
        clock.passes(Duration.ofMinutes(1));
        look();

        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS, Kind.ASKS);
    }

    @Test
    void theTimeRunsOnceTheyAreBack() {
        talking.answer(visitor, session, "The queue.", new FromPage("a", null, true));
        clock.passes(Duration.ofMinutes(1));
        look();
        clock.passes(Duration.ofMinutes(20));

        var back = talking.present(visitor, session, Signals.NONE);
        clock.passes(Duration.ofSeconds(40));
        var later = talking.present(visitor, session, Signals.NONE);

        assertThat(back).returns(State.THEIRS, Talk::state).returns(Duration.ofMinutes(back.minutes()), Talk::left);
        assertThat(later.left()).isEqualTo(back.left().minusSeconds(40));
        assertThat(hourglasses.signals(ada.accountId(), session)).isEqualTo(Signals.NONE);
    }

    @Test
    void whoeverEndedItNeedNotWaitForTheLastWords() {
        engine.says(Kind.CLOSES, 0, "Goodbye.");
        talking.end(visitor, session);
        clock.passes(Duration.ofMinutes(1));

        look();

        assertThat(said()).containsExactly(Kind.ASKS, Kind.CLOSES);
        assertThat(walker.newest(pia).handedInAt()).isEqualTo(clock.instant());
    }

    @Test
    void goesOnWhenTheModelIsBack() {
        engine.staysAway();
        talking.answer(visitor, session, "The queue.", new FromPage("a", null, true));
        clock.passes(Duration.ofMinutes(1));
        look();
        assertThat(hourglasses.of(ada.accountId(), session).orElseThrow().tries()).isEqualTo(1);

        engine.comesBack();
        clock.passes(Duration.ofMinutes(1));
        look();

        assertThat(said()).hasSize(3);
        assertThat(hourglasses.of(ada.accountId(), session).orElseThrow().heldUpSince()).isNull();
    }

    @Test
    void leavesThoseAloneWhoseTurnItIsAndThoseWhoAreLongGone() {
        clock.passes(Duration.ofMinutes(5));
        look();
        assertThat(said()).containsExactly(Kind.ASKS);

        talking.answer(visitor, session, "The queue.", new FromPage("a", null, true));
        clock.passes(Duration.ofHours(25));
        look();

        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS);
    }

    @Test
    void waitsWhileAPersonHasItAndWhereTheLinkWasTakenBack() {
        talking.answer(visitor, session, "The queue.", new FromPage("a", null, true));
        walker.asks(pia, "Could I write more slowly?");
        clock.passes(Duration.ofMinutes(1));
        look();
        assertThat(said()).hasSize(2);

        linking.revoke(ada, pia.id());
        look();
        assertThat(said()).hasSize(2);
    }

    @Test
    void whileNothingWorksNobodyIsAbsent() {
        talking.present(visitor, session, Signals.NONE);
        clock.passes(Duration.ofHours(2));

        conversationsRest.rested(Duration.ofHours(2), clock.instant());
        clock.passes(Duration.ofSeconds(30));
        var back = talking.present(visitor, session, Signals.NONE);

        assertThat(back.left()).isEqualTo(Duration.ofMinutes(back.minutes()).minusSeconds(30));
        assertThat(hourglasses.signals(ada.accountId(), session)).isEqualTo(Signals.NONE);
    }

    private void look() {
        Continuation.look(db, links, speaking, talkExecutor, clock.instant());
    }

    private List<Kind> said() {
        return transcripts.of(ada.accountId(), session).stream().map(Spoken::kind).toList();
    }
}
