package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Program;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is sent again is not done again. */
class RepeatingApiTests extends ApiTests {

    static final String STAGES = "/evaluation-stages";
    static final String REPLAYED = "Idempotent-Replayed";

    @Autowired
    Authoring authoring;

    @Autowired
    JdbcClient db;

    UUID template;

    @BeforeEach
    void build() {
        template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
    }

    @Test
    void theSameRequestGetsTheFirstAnswer() {
        var first = add(robo, "technical", "k1").gives(201);
        var again = add(robo, "technical", "k1").gives(201);

        assertThat(first.header(REPLAYED)).isNull();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(stages()).isOne();
    }

    @Test
    void namingTheAccountMakesNoOtherRequestOfIt() {
        add(robo, "technical", "k1").gives(201);

        var again = robo.post(STAGES + "?accountSlug=acme", body("technical")).header("Idempotency-Key", "k1");

        assertThat(again.gives(201).header(REPLAYED)).isEqualTo("true");
    }

    @Test
    void theFirstAnswerStaysEvenWhenTheThingHasChanged() {
        var first = add(robo, "technical", "k1").gives(201);
        robo.patch(STAGES + "/{id}", Map.of("type", "other"), first.id()).gives(200);

        assertThat(add(robo, "technical", "k1").gives(201).text()).isEqualTo(first.text());
    }

    @Test
    void anotherRequestNeedsAnotherKey() {
        add(robo, "technical", "k1").gives(201);

        add(robo, "final", "k1").isRefused(422);
        robo.post(STAGES + "?action=duplicate", body("technical")).header("Idempotency-Key", "k1").isRefused(422);
        add(robo, "final", "k2").gives(201);
        assertThat(stages()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeMendedUnderTheSameKey() {
        add(robo, "", "k1").isRefused(400);

        add(robo, "technical", "k1").gives(201);
    }

    @Test
    void twoProgramsDoNotShareTheirKeys() {
        add(robo, "technical", "k1").gives(201);

        assertThat(add(program(ada, Scope.values()), "technical", "k1").gives(201).header(REPLAYED)).isNull();
        add(bolt, "technical", "k1").isRefused(400, "evaluation_template_id unknown");
        assertThat(stages()).isEqualTo(2);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        add(robo, "technical", "k1").gives(201);
        clock.passes(AnsweredRequests.KEPT.minusMinutes(1));
        assertThat(add(robo, "technical", "k1").gives(201).header(REPLAYED)).isEqualTo("true");

        clock.passes(Duration.ofMinutes(2));
        assertThat(add(robo, "final", "k1").gives(201).header(REPLAYED)).isNull();
        assertThat(stages()).isEqualTo(2);
        assertThat(db.sql("select count(*) from answered_request").query(Integer.class).single()).isOne();
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondWaits() {
        claimFor(robo, "k1");

        var second = add(robo, "technical", "k1").isRefused(409);

        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(second.at("/type")).isEqualTo("urn:enfilade:problem:in-progress");
        assertThat(stages()).isZero();
    }

    @Test
    void whatDiedUnderWayHasMadeNothingAndMayBeDoneAgain() {
        claimFor(robo, "k1");
        clock.passes(AnsweredRequests.ABANDONED_AFTER.plusSeconds(1));

        add(robo, "technical", "k1").gives(201);

        assertThat(stages()).isOne();
    }

    @Test
    void fiftyAtOnceMakeOneStage() {
        var answers = new ConcurrentLinkedQueue<Call>();

        try (var threads = Executors.newFixedThreadPool(50)) {
            var start = new CyclicBarrier(50);
            IntStream.range(0, 50).forEach(i -> threads.submit(() -> {
                start.await();
                return answers.add(add(robo, "technical", "k1").sent());
            }));
        }

        assertThat(answers).hasSize(50).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).extracting(Call::id).isNotEmpty()
                .containsOnly(add(robo, "technical", "k1").gives(201).id());
        assertThat(stages()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "ümlaut"})
    void aKeyIsPlainText(String key) {
        add(robo, "technical", key).isRefused(400, "Idempotency-Key invalid");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        add(robo, "technical", "x".repeat(256)).isRefused(400, "Idempotency-Key invalid");
        add(robo, "technical", "x".repeat(255)).gives(201);
    }

    private Call add(Program program, String type, String key) {
        return program.post(STAGES, body(type)).header("Idempotency-Key", key);
    }

    private String body(String type) {
        return "{\"evaluation_template_id\": \"%s\", \"type\": \"%s\"}".formatted(template, type);
    }

    private int stages() {
        return db.sql("select count(*) from evaluation_stage").query(Integer.class).single();
    }

    /** As a request leaves it that has begun and not ended: claimed, without an answer. */
    private void claimFor(Program program, String key) {
        add(program, "technical", key).gives(201);
        db.sql("update answered_request set status = null, body = null, location = null, etag = null").update();
        db.sql("delete from evaluation_stage").update();
    }
}
