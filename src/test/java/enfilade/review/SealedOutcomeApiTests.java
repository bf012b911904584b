package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Dossiers;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever came of a sealed door, whoever has not scored there is told the same of where the journey stands. */
class SealedOutcomeApiTests extends ApiTests {

    /** What can come of a take; below the mark another one is the participant's, at once. */
    enum Outcome { PASSED, JUST_PASSED, BELOW, CANNOT_SCORE, LATE }

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Scoring scoring;
    @Autowired Dossiers dossiers;
    @Autowired Reviewing reviewing;
    @Autowired Guiding guiding;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock time;

    private int people;

    @Test
    void pagesListsAndProgramsTellNobodyWhatCameOfIt() {
        for (var reader : List.of(abe, vic)) {
            var told = new EnumMap<Outcome, String>(Outcome.class);
            for (var outcome : Outcome.values()) told.put(outcome, told(reader, at(outcome)));
            assertThat(told.values().stream().distinct().toList()).as(reader.name() + " " + told).hasSize(1);
        }
        assertThat(dossiers.of(rui, at(Outcome.BELOW).id()).standing().status()).isEqualTo(Status.ACTIVE);
        assertThat(dossiers.of(rui, at(Outcome.PASSED).id()).waitingFor()).isEqualTo(Reason.APPROVAL);
        assertThat(dossiers.of(rui, at(Outcome.LATE).id()).waitingFor()).isEqualTo(Reason.OVERDUE);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIsRefusedAlike(Outcome outcome) {
        var pia = at(outcome);

        for (var kind : Decision.Kind.values()) {
            if (kind == Decision.Kind.STOP) continue;
            var sentence = kind.isBlind() ? "That does not fit how this journey stands. What would: stop."
                    : "Task is sealed: give your own score first, then decide.";
            assertThatThrownBy(() -> reviewing.decide(abe, pia.id(), draft(kind), null)).as(kind.name())
                    .isInstanceOf(Refusal.Conflict.class).hasMessage(sentence);
        }
        if (outcome == Outcome.CANNOT_SCORE) return;
        var posted = robo.post("/journeys/{id}/decisions", Map.of("decision", "complete", "recommendation",
                "hire", "decided_by", "rui@acme.example"), pia.id());
        assertThat(posted.gives(409).text()).contains("sealed from whoever asks").doesNotContain("approve");
    }

    @Test
    void onceTheNextTakeIsUnderWayItIsNoSecretThatThereIsOne() {
        var pia = at(Outcome.BELOW);
        walker.begins(pia);

        assertThat(dossiers.of(abe, pia.id()).standing().status()).isEqualTo(Status.ACTIVE);
        assertThat(dossiers.of(abe, pia.id()).door().counting()).isEmpty();
        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/status")).isEqualTo("active");
        assertThat(as(abe).get("/outbox")).shows("Another try to Pia");
    }

    @Test
    void onesOwnScoreTellsTheOutcome() {
        var pia = at(Outcome.BELOW);
        assertThat(as(abe).get("/outbox")).showsNot("Another try to Pia");
        var letter = db.sql("select id from message where kind = 'RETAKE'").query(UUID.class).single();
        assertThat(as(abe).get("/outbox/{id}", letter)).isNotFound();
        assertThat(as(abe).post("/outbox/{id}/cancellation", letter)).isNotFound();
        assertThat(as(rui).get("/journeys/{id}", pia.id())).isOk();

        walker.scores(abe, pia, 35);

        assertThat(dossiers.of(abe, pia.id()).standing().status()).isEqualTo(Status.ACTIVE);
        assertThat(as(abe).get("/outbox/{id}", letter)).isOk();
        assertThat(as(abe).get("/reviews?show=all")).showsNot("Pia Moreau");
        assertThat(as(vic).get("/reviews?show=all")).shows("Write the review for Task");
    }

    @Test
    void whatWaitsBehindASealIsTakenAndPagedLikeTheRest() {
        var pia = at(Outcome.BELOW);
        var next = at(Outcome.PASSED);

        assertThat(as(abe).post("/journeys/{id}/assignment", pia.id()).param("member", abe.id()))
                .redirectsTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(abe).get("/reviews?show=assigned")).shows("You have taken it");
        assertThat(as(abe).get("/journeys/{id}?show=all", pia.id()))
                .linksTo("/@acme/journeys/" + next.id() + "?show=all");
        assertThat(as(abe).get("/journeys/{id}?show=all", next.id()))
                .linksTo("/@acme/journeys/" + pia.id() + "?show=all");
        assertThat(as(abe).get("/").page().document().select(".rail nav .badge").text()).isEqualTo("2 waiting");
    }

    private Journey at(Outcome outcome) {
        var pia = start();
        walker.handsIn(pia);
        switch (outcome) {
            case PASSED -> walker.scores(rui, pia, 80);
            case JUST_PASSED -> walker.scores(rui, pia, 61);
            case BELOW -> walker.scores(rui, pia, 30);
            case CANNOT_SCORE -> scoring.judged(rui, walker.newest(pia).session(),
                    Blank.card(walker.card(pia, 0, null)));
            case LATE -> {
                walker.scores(rui, pia, 30);
                transaction.executeWithoutResult(status -> guiding.tell(Actor.system(ada.accountId()),
                        guiding.hold(ada, pia.id()), new Event.RanOut(time.instant())));
            }
        }
        return walker.now(pia);
    }

    private Journey start() {
        var door = Sketch.task("Task").mark("60").borderline("2").retakes(3, 0).deadlineDays(5).sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL);
        return walker.start(ada, rehearsal.hiring(ada, door, Sketch.task("Next")), "pia" + ++people + "@example.org");
    }

    /** All that a reader finds about it, without what is another for each journey. */
    private String told(Actor reader, Journey pia) {
        var it = dossiers.of(reader, pia.id());
        var key = dossiers.of(new Actor(ada.accountId(), Actor.Kind.API_KEY, UUID.randomUUID(), "Robo", Role.ADMIN,
                ZoneOffset.UTC), pia.id());
        var told = List.of(it.standing().status(), it.waitingFor(), it.door().mark(), key.standing().status(),
                key.waitingFor(), key.door().mark(), Bar.of(reader, it, null).others(),
                main(reader, "/journeys/" + pia.id()), row(reader, "/participants/" + pia.participantId(), pia.id()),
                row(reader, "/reviews?show=all", pia.id()), row(reader, "/home", pia.id()),
                row(reader, "/participants?state=waiting", pia.participantId()),
                row(reader, "/participants?state=active", pia.participantId()),
                row(reader, "/evaluations/" + pia.templateId() + "/participants?status=waiting", pia.id()),
                row(reader, "/evaluations/" + pia.templateId() + "/participants?status=active", pia.id()),
                robo.get("/journeys/{id}", pia.id()).gives(200).text()
                        .replaceAll("\"updated_at.*?,", ""),
                robo.get("/journeys?status=active&participant_id={id}", pia.participantId()).at("/meta/total"),
                robo.get("/journeys?waiting_for=review&participant_id={id}", pia.participantId()).at("/meta/total"),
                robo.get("/participants/{id}", pia.participantId()).at("/data/journeys/0/status"), facts(pia));
        return told.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d", "");
    }

    private String main(Actor reader, String address) {
        return as(reader).get(address).page().document().select("main").text();
    }

    private String row(Actor reader, String address, UUID link) {
        return as(reader).get(address).page().document().select("tr:has(a[href*=%1$s]), li:has(a[href*=%1$s])"
                .formatted(link)).text();
    }

    /** What the ledger says, which everybody reads. */
    private List<String> facts(Journey pia) {
        return db.sql("""
                select a.type
                  from activity a
                 where a.thing_id = :journey
                    or a.thing_id in (select id from session where journey_id = :journey)
                 order by a.seq
                """).param("journey", pia.id()).query(String.class).list();
    }

    private static Decision.Draft draft(Decision.Kind kind) {
        var until = kind == Decision.Kind.EXTEND ? Instant.parse("2099-01-01T00:00:00Z") : null;
        return new Decision.Draft(kind, "Because", kind == Decision.Kind.COMPLETE ? "hire" : null, until);
    }
}
