package enfilade.security;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Program;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each key has its own allowance of requests a minute, and every answer says how much of it is left. */
class LimitsApiTests extends ApiTests {

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-11-22T09:30:00Z"));
    }

    @Test
    void everyAnswerTellsTheAllowance() {
        assertThat(robo.get("/events").gives(200).header("RateLimit-Policy")).isEqualTo("\"default\";q=600;w=60");
        assertThat(robo.get("/events").header("RateLimit")).isEqualTo("\"default\";r=598;t=60");
        assertThat(robo.get("/nothing").isRefused(404).header("RateLimit")).contains("r=597");
        assertThat(robo.post("/evaluation-stages", "{").isRefused(400).header("RateLimit")).contains("r=596");
        assertThat(showing(null).get("/events").isRefused(401).header("RateLimit")).contains("r=");
        clock.passes(Duration.ofSeconds(20));
        assertThat(robo.get("/events").header("RateLimit")).isEqualTo("\"default\";r=595;t=40");
    }

    @Test
    void theNextOneIsToldWhenToComeBack() {
        useUp(robo);

        var refused = robo.get("/events").isRefused(429);

        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.header("RateLimit")).isEqualTo("\"default\";r=0;t=60");
        clock.passes(Duration.ofSeconds(60));
        robo.get("/events").gives(200);
    }

    @Test
    void anotherKeyHasItsOwn() {
        useUp(robo);

        robo.get("/events").isRefused(429);
        program(ada, Scope.WEBHOOKS_READ).get("/events").gives(200);
    }

    @Test
    void whoeverGuessesKeysUsesUpNobodyElsesAllowance() {
        var guess = robo.shown().substring(0, 20) + "x".repeat(20);
        useUp(showing(guess));

        showing(guess).get("/events").isRefused(429);
        robo.get("/events").gives(200);
    }

    private static void useUp(Program program) {
        Call last = null;
        for (int i = 0; i < 600; i++) {
            last = program.get("/events").sent();
            if (last.status() == 429) return;
        }
        assertThat(last.header("RateLimit")).contains("r=0");
    }
}
