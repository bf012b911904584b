package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.engine.PretendEngine;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Attending;
import enfilade.session.CardDraft;
import enfilade.session.Drafting;
import enfilade.session.Scorecards;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an engine stands behind a door: it judges first, a person may stand beside it, and it never closes a door. */
class EngineDataTests extends PagesTests {

    @Autowired
    private PretendEngine engine;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Attending attending;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Scoring scoring;

    @Autowired
    private Scorecards scorecards;

    private Actor system;

    @BeforeEach
    void anEngineIsThere() {
        engine.comes();
        system = Actor.system(ada.accountId());
    }

    @AfterEach
    void itIsGone() {
        engine.goes();
    }

    @Test
    void whatWasHandedInIsJudgedWhileTheJourneyIsUnderWay() {
        var pia = starts(interview().then(Automation.AUTO_ADVANCE), interview());
        var session = handsIn(pia);
        standsAt(pia, Status.ACTIVE, null);
        assertThat(walker.newest(pia)).returns(State.IN_PROGRESS, Take::state).returns(Runner.SCRIPTED, Take::runner);

        walker.judges(pia, session, 80);

        assertThat(walker.now(pia).stageId()).isNotEqualTo(pia.stageId());
        standsAt(pia, Status.ACTIVE, null);
    }

    @Test
    void belowTheMarkItWaitsForAPersonWhateverTheRule() {
        var pia = starts(interview().mark("60").then(Automation.AUTO_ADVANCE));
        var session = handsIn(pia);

        walker.judges(pia, session, 10);

        standsAt(pia, Status.WAITING, Reason.BELOW_MARK);
    }

    @Test
    void aPersonsScoreStandsBesideTheEnginesAndCounts() {
        var pia = starts(interview().mark("60").then(Automation.AUTO_ADVANCE));
        var session = handsIn(pia);
        walker.judges(pia, session, 10);

        walker.scores(rui, pia, 90);

        standsAt(pia, Status.COMPLETED, null);
        var filed = scorecards.of(ada.accountId(), List.of(session));
        assertThat(filed).extracting(it -> it.card().judge().isPerson()).containsExactly(false, true);
        assertThat(Scorecards.counting(filed)).contains(filed.getLast());
        assertThat(filed.getFirst().card().judge()).isEqualTo(new Judge.Engine(Runner.SCRIPTED, "", "1", 1));
    }

    @Test
    void anEnginesSecondOpinionIsNeverOverAPersons() {
        var pia = starts(interview().mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL));
        var session = handsIn(pia);
        walker.judges(pia, session, 10);
        walker.scores(rui, pia, 90);

        walker.judges(pia, session, 20);

        standsAt(pia, Status.WAITING, Reason.APPROVAL);
        assertThat(walker.newest(pia).passed()).isTrue();
    }

    @Test
    void aScoreThatRestsOnWordsThatWereNotSaidIsNone() {
        var pia = starts(Sketch.task("Task").mark("60")
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth", "Speed")));
        var session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 1, "For speed, I would cache.", 0);
        attending.handIn(walker.visitor(pia), session);
        var said = new Score.Citation(1, "i would  CACHE");

        var filed = scoring.judged(system, session, card(pia, List.of(said), List.of(said,
                new Score.Citation(1, "never said"), new Score.Citation(7, "I would cache"))));

        var scores = scorecards.of(ada.accountId(), List.of(session)).getFirst().card().scores();
        assertThat(scores).isEqualTo(filed.card().scores());
        assertThat(scores.getFirst().score()).isEqualByComparingTo("90");
        assertThat(scores.getLast()).returns(null, Score::score).returns(List.of(said), Score::citations);
        assertThat(scores.getLast().reasoning()).startsWith("Clear.").contains("quotes words that do not stand");
        assertThat(filed.passed()).isFalse();
        standsAt(pia, Status.WAITING, Reason.CANNOT_SCORE);
    }

    @Test
    void whatCannotGoOnCostsNoAttemptAndWaits() {
        var pia = starts(interview().retakes(1, 0));
        var session = walker.begins(pia).id();

        scoring.failed(system, session);
        scoring.failed(system, session);

        standsAt(pia, Status.WAITING, Reason.CANNOT_SCORE);
        assertThat(walker.takes(pia)).extracting(Take::isSpent).containsExactly(false);
    }

    @Test
    void itWaitsForAPersonWhenTheEngineIsSwitchedOff() {
        engine.goes();

        var pia = starts(interview());

        standsAt(pia, Status.WAITING, Reason.REVIEW);
    }

    /** What an engine found about the two dimensions, and the words that it quotes for them. */
    private Scorecard card(Journey pia, List<Score.Citation> first, List<Score.Citation> second) {
        var names = walker.card(pia, 0, null).lines().stream().map(CardDraft.Line::dimension).toList();
        return new Scorecard(new Judge.Engine(Runner.SCRIPTED, "", "1", 1),
                List.of(new Score(names.getFirst(), 50, BigDecimal.valueOf(90), "Clear.", first),
                        new Score(names.getLast(), 50, BigDecimal.valueOf(90), "Clear.", second)), null, null);
    }

    private UUID handsIn(Journey pia) {
        var begun = walker.begins(pia);
        return attending.handIn(walker.visitor(pia), begun.id()).id();
    }

    private Journey starts(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors));
    }

    private Sketch interview() {
        return Sketch.of("Interview").kind(Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }

    private void standsAt(Journey journey, Status status, @Nullable Reason reason) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
    }
}
