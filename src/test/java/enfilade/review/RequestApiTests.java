package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.journey.Journey;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import enfilade.journey.Petitions;
import enfilade.journey.Standing;
import enfilade.review.Scenes.Scene;
import enfilade.session.Petitioning;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs read what participants ask, and answer in the name of a member; behind a seal they learn no outcome. */
class RequestApiTests extends ApiTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Petitioning petitioning;

    @Autowired
    private Petitions petitions;

    @Autowired
    private JdbcClient db;

    @Test
    void answersWhatMakesAJourneyWait() {
        var pia = scenes.at(Scene.REQUEST, ada);
        var open = robo.get("/requests?state=open&journey_id=" + pia.id()).gives(200);
        assertThat(open.at("/data/0/kind") + open.at("/data/0/words") + open.at("/data/0/status"))
                .isEqualTo("personCould I have until Friday?open");

        var answered = answer(of(pia), Map.of("words", "Yes.", "answered_by", cast.email(rui))).gives(200);

        assertThat(answered.at("/data/status") + answered.at("/data/answer") + answered.at("/data/settled_by"))
                .isEqualTo("answeredYes.Rui, through Robo");
        assertThat(scenes.now(pia).status()).isEqualTo(Standing.Status.ACTIVE);
        assertThat(robo.get("/requests?state=open").gives(200).at("/data")).isEqualTo("[]");
        assertThat(robo.get("/requests?state=settled").gives(200).at("/data/0/id")).isEqualTo(of(pia).id().toString());
        assertThat(robo.get("/requests/{id}", of(pia).id()).gives(200).json()).isEqualTo(answered.json());
    }

    @Test
    void answersWhatIsAskedBeside() {
        var it = erasure();

        answer(it, Map.of("words", "A court keeps it.", "answered_by", cast.email(ada), "outcome", "declined"))
                .gives(200);
        answer(it, Map.of("words", "A court keeps it.", "answered_by", cast.email(ada), "outcome", "declined"))
                .gives(200);

        assertThat(petitions.of(it.accountId(), it.id())).returns(Status.DECLINED, Petition::status);
        answer(it, Map.of("words", "No.", "answered_by", cast.email(ada), "outcome", "declined")).isRefused(409);
    }

    @Test
    void saysAllThatIsWrong() {
        var it = erasure();

        answer(it, Map.of("outcome", "maybe", "colour", 1)).isRefused(400, "outcome not_a_choice", "colour unknown_key",
                "answered_by required");
        answer(it, Map.of("answered_by", cast.email(ada))).isRefused(400, "outcome required", "words required");
        answer(it, Map.of("answered_by", cast.email(ada), "outcome", "stays", "words", "x"))
                .isRefused(400, "outcome invalid");
        answer(it, Map.of("answered_by", cast.email(vic), "words", "x")).isRefused(400, "answered_by not_allowed");
        answer(it, Map.of("answered_by", cast.email(rui), "outcome", "declined", "words", "x")).isRefused(403);
        assertThat(petitions.of(it.accountId(), it.id()).isOpen()).isTrue();
    }

    @Test
    void aStrangerSeesNothing() {
        var it = erasure();

        bolt.get("/requests/{id}", it.id()).isRefused(404);
        bolt.post("/requests/{id}/answer", Map.of("words", "x", "answered_by", cast.email(mallory)), it.id())
                .isRefused(404);
        assertThat(bolt.get("/requests").gives(200).at("/data")).isEqualTo("[]");
    }

    @Test
    void behindASealNothingTellsWhatWasDecidedAboutIt() {
        var pia = scenes.at(Scene.APPROVAL, ada, true);
        petitioning.ask(scenes.walker().visitor(pia), Kind.PERSON, "How did it go?");
        scenes.decide(ada, pia, enfilade.journey.Decision.Kind.GRANT_ATTEMPT, "Noise in the house");

        var sealed = robo.get("/requests/{id}", of(pia).id()).gives(200);
        assertThat(sealed.at("/data/status") + sealed.at("/data/answer")).isEmpty();
        assertThat(sealed.at("/data/settled_at")).isNotEmpty();
        assertThat(robo.get("/requests?journey_id=" + pia.id()).gives(200).at("/data/0/status")).isEmpty();
    }

    @Test
    void aPrivateTemplateIsKeptFromWhoMayNotSeeIt() {
        var it = erasure();
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        answer(it, Map.of("words", "x", "answered_by", cast.email(rui), "outcome", "declined"))
                .isRefused(400, "answered_by not_allowed");
    }

    @Test
    void fewStatementsForManyAndForOne() {
        var it = erasure();
        scenes.at(Scene.REQUEST, ada);

        assertThat(Statements.during(() -> robo.get("/requests").gives(200)).own()).hasSize(1);
        assertThat(Statements.during(() -> robo.get("/requests/{id}", it.id()).gives(200)).own()).hasSize(1);
    }

    @Test
    void onlyAKeyThatAnswersReadsInWhichWords() {
        var pia = scenes.at(Scene.REQUEST, ada);
        var reads = program(ada, Scope.REVIEWS_READ);

        var seen = reads.get("/requests/{id}", of(pia).id()).gives(200);
        assertThat(seen.at("/data/kind") + seen.at("/data/status")).isEqualTo("personopen");
        assertThat(seen.at("/data/due_at")).isNotEmpty();
        assertThat(seen.at("/data/words") + seen.json()).doesNotContain("Friday");
        assertThat(reads.get("/requests").gives(200).at("/data/0/words")).isEmpty();
        assertThat(program(ada, Scope.REVIEWS_READ, Scope.REVIEWS_WRITE).get("/requests").gives(200)
                .at("/data/0/words")).isEqualTo("Could I have until Friday?");
        assertThat(robo.get("/requests/{id}", erasure().id()).gives(200).at("/data/words")).isEmpty();
    }

    private Petition erasure() {
        var pia = scenes.at(Scene.OPEN, ada);
        petitioning.ask(scenes.walker().visitor(pia), Kind.ERASURE, null);
        clock.passes(Duration.ofMinutes(1));
        return of(pia);
    }

    private Petition of(Journey pia) {
        return petitions.ofJourney(pia.accountId(), pia.id()).getLast();
    }

    private Call answer(Petition it, Map<String, Object> body) {
        return robo.post("/requests/{id}/answer", body, it.id());
    }
}
