package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Progress;
import enfilade.session.Dossiers;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An end that somebody can still take back breaks no seal. */
class SealedEndApiTests extends ApiTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Dossiers dossiers;
    @Autowired Reviewing reviewing;
    @Autowired Guiding guiding;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock time;

    private int people;

    @AfterEach
    void theClockRunsAgain() {
        time.runsAgain();
    }

    @Test
    void nobodyStopsBlindlyReadsTheScoreAndTakesTheStopBack() {
        var pia = scored(37);
        var session = walker.newest(pia).session();
        var stop = robo.post("/journeys/{id}/decisions", Map.of("decision", "stop", "reason", "Enough",
                "decided_by", "ada@acme.example"), pia.id()).gives(201);
        assertThat(stop.at("/data/decision")).isEqualTo("stop");

        var read = robo.get("/sessions/{id}", session).gives(200);
        assertThat(read.at("/data/score") + read.at("/data/judge")).isEmpty();
        assertThat(read.at("/data/evaluation_breakdown")).isEqualTo("[]");
        for (var reader : List.of(ada, vic)) {
            assertThat(as(reader).get("/sessions/{id}", session)).shows("This door is sealed")
                    .showsNot("Seen in the answers");
            assertThat(dossiers.of(reader, pia.id()).scorecards()).isEmpty();
        }
        robo.post("/journeys/{id}/decisions/{decision}/undo", Map.of("decided_by", "ada@acme.example"), pia.id(),
                stop.at("/data/id")).gives(200);
        assertThat(dossiers.of(ada, pia.id()).isSealed()).isTrue();
    }

    @Test
    void whatCameOfItIsToldAlikeUntilTheEndIsTold() {
        var outcomes = List.of(scored(80), scored(30), late(scored(30)));
        outcomes.forEach(this::stops);

        for (var reader : List.of(abe, vic)) {
            assertThat(outcomes.stream().map(it -> told(reader, it)).distinct().toList()).as(reader.name()).hasSize(1);
        }
        assertThat(as(abe).get("/outbox")).showsNot("Another try to Pia");
        assertThat(robo.get("/reviews").at("/data")).isEqualTo("[]");

        time.passes(Journey.SECOND_THOUGHTS.plusSeconds(1));
        assertThat(robo.get("/journeys/{id}", outcomes.getFirst().id()).at("/data/stages/0/score")).isEqualTo("80");
        assertThat(robo.get("/reviews").json().path("data")).hasSize(6);
        assertThat(dossiers.of(abe, outcomes.get(1).id()).door().mark()).isEqualTo(Progress.Mark.BELOW_MARK);
        assertThat(as(abe).get("/outbox")).shows("Another try to Pia");
        assertThat(as(vic).get("/sessions/{id}", walker.newest(outcomes.getFirst()).session()))
                .shows("Seen in the answers");
    }

    @Test
    void aDraftOfTheLastWordTellsThatTheMarkWasReached() {
        var pia = start(Sketch.task("Task").mark("60").sealed().then(Automation.REQUIRE_REVIEWER_APPROVAL));
        walker.handsIn(pia);
        walker.scores(rui, pia, 80);
        decide(rui, pia, Decision.Kind.APPROVE);

        var read = robo.get("/journeys/{id}", pia.id()).gives(200);
        assertThat(read.at("/data/status")).isEqualTo("completed");
        assertThat(read.at("/data/recommendation") + read.at("/data/stages/0/passed")).isEmpty();
        assertThat(read.at("/data/stages/0/status")).isEqualTo("done");
        assertThat(as(abe).get("/reviews?show=confirm")).shows("Give the recommendation").showsNot("Confirm “");
        assertThat(as(rui).get("/reviews?show=confirm")).shows("Confirm “");

        time.passes(Journey.SECOND_THOUGHTS.plusSeconds(1));
        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/recommendation/word")).isEqualTo("hire");
        assertThat(as(abe).get("/reviews?show=confirm")).shows("Confirm “");
    }

    private Journey scored(int score) {
        var pia = start(Sketch.task("Task").mark("60").retakes(3, 0).deadlineDays(5).sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.task("Next"));
        walker.handsIn(pia);
        walker.scores(rui, pia, score);
        return pia;
    }

    private Journey late(Journey pia) {
        transaction.executeWithoutResult(status -> guiding.tell(Actor.system(ada.accountId()),
                guiding.hold(ada, pia.id()), new Event.RanOut(time.instant())));
        return pia;
    }

    private Journey start(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors), "pia" + ++people + "@example.org");
    }

    private void stops(Journey pia) {
        decide(ada, pia, Decision.Kind.STOP);
    }

    private void decide(Actor by, Journey pia, Decision.Kind kind) {
        reviewing.decide(by, pia.id(), new Decision.Draft(kind, "Because", null, null), null);
    }

    /** What is another for each journey and each moment is left out. */
    private String told(Actor reader, Journey pia) {
        var it = dossiers.of(reader, pia.id());
        var told = List.of(it.standing().status(), it.door().mark(), it.isSealed(), Bar.of(reader, it, null).others(),
                main(reader, "/journeys/" + pia.id()), main(reader, "/sessions/" + session(pia)),
                row(reader, "/participants/" + pia.participantId(), pia.id()),
                robo.get("/journeys/{id}", pia.id()).gives(200).text(),
                robo.get("/sessions/{id}", session(pia)).gives(200).text());
        return told.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d|door/[^\"]*", "");
    }

    private UUID session(Journey pia) {
        return walker.takes(pia).getFirst().session();
    }

    private String main(Actor reader, String address) {
        return as(reader).get(address).page().document().select("main").text();
    }

    private String row(Actor reader, String address, UUID link) {
        return as(reader).get(address).page().document().select("tr:has(a[href*=%1$s]), li:has(a[href*=%1$s])"
                .formatted(link)).text();
    }
}
