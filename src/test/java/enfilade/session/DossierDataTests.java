package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Progress.Mark;
import enfilade.journey.Standing.Reason;
import enfilade.review.Reviewing;
import enfilade.support.PagesTests;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One journey with all that belongs to it, as far as its reader may know it. */
class DossierDataTests extends PagesTests {

    private static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Reviewing reviewing;
    @Autowired Dossiers dossiers;
    @Autowired JdbcClient db;

    private Journey pia;

    @BeforeEach
    void ruiHasScoredAtASealedDoor() {
        pia = walker.start(ada, rehearsal.hiring(ada,
                task("Sealed").mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL).sealed(), task("Next")));
        walker.handsIn(pia);
        walker.scores(rui, pia, 70);
    }

    @Test
    void whoHasScoredReadsAllOfIt() {
        var it = dossiers.of(rui, pia.id());

        assertThat(it.isSealed()).isFalse();
        assertThat(it.waitingFor()).isEqualTo(Reason.APPROVAL);
        assertThat(it.scorecards()).hasSize(1);
        assertThat(it.counting(walker.newest(pia).session())).isPresent();
        assertThat(it.door().counting()).map(Take::passed).contains(true);
        assertThat(it.participant()).isEqualTo("Pia Moreau");
    }

    @Test
    void whoHasNotIsAskedForAReviewAndLearnsNothing() {
        for (var reader : List.of(ada, abe, vic, robo())) {
            var it = dossiers.of(reader, pia.id());

            assertThat(it.isSealed()).as(reader.name()).isTrue();
            assertThat(it.waitingFor()).isEqualTo(Reason.REVIEW);
            assertThat(it.scorecards()).isEmpty();
            assertThat(it.counting(walker.newest(pia).session())).isEmpty();
            assertThat(it.door().mark()).isEqualTo(Mark.WAITING);
            assertThat(it.door().counting()).isEmpty();
            assertThat(it.door().here()).hasSize(1).allMatch(take -> take.overall() == null && !take.passed());
            assertThat(it.sessions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"70, APPROVAL", "30, BELOW_MARK"})
    void whateverCameOfItItIsToldAlike(int score, Reason reason) {
        walker.scores(rui, pia, score);

        assertThat(dossiers.of(rui, pia.id()).waitingFor()).isEqualTo(reason);
        assertThat(dossiers.of(ada, pia.id()).waitingFor()).isEqualTo(Reason.REVIEW);
    }

    @Test
    void onesOwnScoreOpensTheSealForOneself() {
        walker.scores(ada, pia, 90);

        assertThat(dossiers.of(ada, pia.id()).scorecards()).hasSize(2);
        assertThat(dossiers.of(ada, pia.id()).waitingFor()).isEqualTo(Reason.APPROVAL);
        assertThat(dossiers.of(abe, pia.id()).isSealed()).isTrue();
    }

    @Test
    void anotherTakeIsSealedAnew() {
        walker.scores(rui, pia, 30);
        decides(Decision.Kind.GRANT_ATTEMPT);
        var first = walker.newest(pia).session();
        walker.handsIn(pia);
        walker.scores(ada, pia, 80);

        var ruis = dossiers.of(rui, pia.id());
        assertThat(ruis.isSealed()).isTrue();
        assertThat(ruis.scorecards()).hasSize(2).allMatch(it -> it.session().equals(first));
        assertThat(ruis.waitingFor()).isEqualTo(Reason.REVIEW);
        assertThat(dossiers.of(ada, pia.id()).scorecards()).hasSize(1).noneMatch(it -> it.session().equals(first));
    }

    @Test
    void theSealEndsForAllOnceTheDoorIsLeft() {
        decides(Decision.Kind.APPROVE);

        for (var reader : List.of(ada, vic, robo())) {
            var it = dossiers.of(reader, pia.id());
            assertThat(it.isSealed()).isFalse();
            assertThat(it.scorecards()).hasSize(1);
            assertThat(it.door(pia.stageId()).mark()).isEqualTo(Mark.PASSED);
        }
    }

    @Test
    void orOnceItHasEndedAndNobodyCanTakeThatBack() {
        decides(Decision.Kind.STOP);
        assertThat(dossiers.of(vic, pia.id()).scorecards()).isEmpty();

        clock.passes(Journey.SECOND_THOUGHTS);
        assertThat(dossiers.of(vic, pia.id()).scorecards()).hasSize(1);
        clock.runsAgain();
    }

    @Test
    void nobodyDecidesBlindlyButToStopOrToGiveTime() {
        var approval = new Decision.Draft(Decision.Kind.APPROVE, null, null, null);

        assertThatThrownBy(() -> reviewing.decide(ada, pia.id(), approval, null))
                .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("give your own score first");
        reviewing.decide(ada, pia.id(), new Decision.Draft(Decision.Kind.STOP, "The role is filled", null, null), null);
    }

    @Test
    void whoMayNotKnowOfTheTemplateKnowsOfNoJourneyOnIt() {
        db.sql("update evaluation_template set visibility = 'PRIVATE' where id = :id").param("id", pia.templateId())
                .update();

        assertThat(dossiers.of(abe, pia.id()).journey().id()).isEqualTo(pia.id());
        assertThatThrownBy(() -> dossiers.of(rui, pia.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> dossiers.of(mallory, pia.id())).isInstanceOf(Refusal.NotFound.class);
    }

    private void decides(Decision.Kind kind) {
        reviewing.decide(rui, pia.id(), new Decision.Draft(kind, "Because", null, null), null);
    }

    private Actor robo() {
        return new Actor(ada.accountId(), Actor.Kind.API_KEY, UUID.randomUUID(), "Robo", Role.ADMIN, ZoneOffset.UTC);
    }

    private static Sketch task(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION);
    }
}
