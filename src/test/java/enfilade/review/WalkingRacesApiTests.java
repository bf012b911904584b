package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several programs that want the same for a participant, in the same moment. */
class WalkingRacesApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Enrolling enrolling;

    @Autowired
    Walker walker;

    @Autowired
    JdbcClient db;

    UUID template;

    @BeforeEach
    void build() {
        template = rehearsal.hiring(ada, Sketch.of("Look").label("look").kind(Kind.MANUAL_REVIEW)
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.of("Final").kind(Kind.FINAL_REVIEW));
    }

    @Test
    void twoWishesMakeOneSession() {
        var answers = together(repeated(2, () -> robo.post("/sessions", wish(pia, null))));

        assertThat(answers).extracting(Call::status).containsExactlyInAnyOrder(201, 409);
        assertThat(count("session")).isEqualTo(1);
        assertThat(count("journey")).isEqualTo(1);
    }

    @Test
    void twoWishesWithOneKeyHearOfOneSession() {
        var answers = together(repeated(2, () -> robo.post("/sessions", wish(pia, "one"))));

        assertThat(answers).extracting(Call::status).containsExactlyInAnyOrder(201, 200);
        assertThat(answers).extracting(Call::id).containsOnly(answers.getFirst().id());
    }

    @Test
    void oneKeyForTwoParticipantsIsForOneOfThem() {
        var ben = guest();

        var answers = together(List.of(robo.post("/sessions", wish(pia, "one")), robo.post("/sessions",
                wish(ben, "one"))));

        assertThat(answers).extracting(Call::status).contains(201).isSubsetOf(200, 201, 409);
        assertThat(count("session where booked_at is not null")).isEqualTo(1);
    }

    @Test
    void ofTwoDecisionsOneCounts() {
        var journey = start();
        walker.scores(rui, journey, 70);

        var answers = together(List.of(decide(journey, "approve", cast.email(rui)),
                decide(journey, "decline", cast.email(ada))));

        assertThat(answers).extracting(Call::status).containsExactlyInAnyOrder(201, 409);
        assertThat(count("decision")).isEqualTo(1);
    }

    @Test
    void aScorecardThatArrivesTwiceIsOne() {
        var session = walker.newest(start()).session();
        var card = Map.of("scored_by", cast.email(rui), "evaluation_breakdown",
                List.of(Map.of("dimension", "Overall", "score", 70, "reasoning", "Seen")));

        var answers = together(repeated(4, () -> robo.put("/sessions/{id}/scorecard", card, session)));

        assertThat(answers).extracting(Call::status).containsOnly(200);
        assertThat(count("scorecard")).isEqualTo(1);
    }

    @Test
    void twentyStartAtOnceOnOneRevision() {
        var starts = Stream.generate(this::guest).limit(20).map(guest -> robo.post("/journeys",
                Map.of("participant_id", guest, "evaluation_template_id", template))).toList();

        assertThat(together(starts)).extracting(Call::status).containsOnly(201);
        assertThat(count("journey")).isEqualTo(20);
        assertThat(count("revision")).isEqualTo(1);
    }

    private UUID pia;

    @BeforeEach
    void invite() {
        pia = guest();
    }

    private UUID guest() {
        var email = UUID.randomUUID() + "@example.org";
        return enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", email), null).id();
    }

    private Journey start() {
        return walker.start(ada, template, UUID.randomUUID() + "@example.org");
    }

    private Map<String, Object> wish(UUID who, String key) {
        var wish = Map.<String, Object>of("candidate_id", who, "evaluation_template_id", template, "stage", "look");
        if (key == null) return wish;
        var keyed = new HashMap<>(wish);
        keyed.put("idempotency_key", key);
        return keyed;
    }

    private Call decide(Journey journey, String decision, String by) {
        return robo.post("/journeys/{id}/decisions", Map.of("decision", decision, "reason", "Because", "decided_by",
                by), journey.id());
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static List<Call> repeated(int times, Supplier<Call> call) {
        return IntStream.range(0, times).mapToObj(i -> call.get()).toList();
    }

    private static List<Call> together(List<Call> calls) {
        var answers = new ConcurrentLinkedQueue<Call>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var start = new CyclicBarrier(calls.size());
            calls.forEach(call -> threads.submit(() -> {
                start.await();
                return answers.add(call.sent());
            }));
        }
        return List.copyOf(answers);
    }
}
