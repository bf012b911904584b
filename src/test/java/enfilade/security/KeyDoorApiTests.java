package enfilade.security;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.AccountContents;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;

/** Who gets in to the API, and what is remembered of it. */
class KeyDoorApiTests extends ApiTests {

    @Autowired
    Authoring authoring;

    @Test
    void nobodyGetsInWithoutAKey() {
        var refused = showing(null).get("/events").isRefused(401);

        assertThat(refused.header("WWW-Authenticate")).startsWith("ApiKey");
        showing("").get("/events").isRefused(401);
        showing("iv_live_short").get("/events").isRefused(401);
        showing("iv_live_" + "x".repeat(32)).get("/events").isRefused(401);
        showing(robo.shown().substring(0, 39) + "~").get("/events").isRefused(401);
        showing(robo.shown() + " ").get("/nothing").isRefused(401);
    }

    @Test
    void aRevokedOrExpiredKeyOpensNothing() {
        var soon = program(ada, clock.instant().plusSeconds(60), Scope.WEBHOOKS_READ);
        soon.get("/events").gives(200);
        clock.passes(Duration.ofSeconds(60));
        assertThat(soon.get("/events").isRefused(401).text()).contains("expired");

        keys.save(keys.findByAccountIdAndId(ada.accountId(), robo.key().id()).orElseThrow().revoked(clock.instant()));
        assertThat(robo.get("/events").isRefused(401).text()).contains("revoked");
    }

    @Test
    void theNamedAccountHasToBeTheKeysOwn() {
        robo.get("/events?accountSlug=acme").gives(200);
        robo.get("/events?accountSlug=rival").isRefused(403);
        robo.get("/events?accountSlug=nowhere").isRefused(403);
        robo.get("/nothing?accountSlug=rival").isRefused(403);
    }

    @Test
    void itsLastUseIsNotedOnceAMinute() {
        clock.stopAt(Instant.parse("2026-11-22T09:30:00Z"));
        var first = Statements.during(() -> robo.get("/events").gives(200)).identity();
        clock.passes(Duration.ofSeconds(59));
        var second = Statements.during(() -> robo.get("/events").gives(200)).identity();
        clock.passes(Duration.ofSeconds(1));
        var third = Statements.during(() -> robo.get("/events").gives(200)).identity();

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(third).hasSize(2);
        var key = keys.findByAccountIdAndId(ada.accountId(), robo.key().id()).orElseThrow();
        assertThat(key.lastUsedAt()).isEqualTo("2026-11-22T09:31:00Z");
        assertThat(key.lastUsedFrom()).isEqualTo("127.0.0.1");
    }

    @Test
    void aKeyNeverTouchesASession() {
        assertThat(Statements.during(() -> robo.get("/events").gives(200)).sessions()).isEmpty();
    }

    @Test
    void aSignedInPersonNamesTheAccount() {
        var page = as(vic).outside();
        authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null));

        assertThat(page.get("/api/v1/events?accountSlug=acme").page().status()).isEqualTo(200);
        assertThat(page.get("/api/v1/events").page().status()).isEqualTo(400);
        assertThat(page.get("/api/v1/events?accountSlug=rival").page().status()).isEqualTo(403);
        assertThat(page.get("/api/v1/events?accountSlug=nowhere").page().status()).isEqualTo(403);
    }

    @Test
    void aSignedInPersonChangesNothingWithoutTheTokenOfAForm() {
        var forged = as(ada).outside().post("/api/v1/evaluation-stages?accountSlug=acme").withoutCsrf().page();

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).contains("X-XSRF-TOKEN");
        assertThat(as(ada).outside().post("/api/v1/evaluation-stages?accountSlug=acme").page().status()).isEqualTo(400);
    }

    @Test
    void whoeverOnlyLooksChangesNothingHereEither() {
        assertThat(as(vic).outside().post("/api/v1/evaluation-stages?accountSlug=acme").page().status()).isEqualTo(403);
    }

    @Test
    void theApiIsNotBelowAnAccountsAddress() {
        assertThat(as(ada).get("/api/v1/events").page().status()).isEqualTo(404);
        robo.call(HttpMethod.GET, "/@acme/api/v1/events").gives(302);
    }

    @Test
    void answersCarryTheHeadersOfAllOthers() {
        var answer = robo.get("/events").gives(200);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var read = robo.get("/events").gives(200);

        robo.get("/events").header("If-None-Match", read.header("ETag")).gives(304);
    }

    @Test
    void thePublicDescriptionIsForEverybodySignedInToo() {
        assertThat(as(vic).outside().get("/api/v1/openapi.json").page().status()).isEqualTo(200);
    }

    @Test
    void aKeyLeavesTheTokenOfTheDashboardAlone() {
        var answer = robo.get("/events").cookie("XSRF-TOKEN", "abc").gives(200);

        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void twoKeysAreNone() {
        robo.get("/events").header("x-api-key", robo.shown()).isRefused(401);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theKeyIsInNoAnswerNoLineAndNoRow(CapturedOutput log, @Autowired AccountContents contents) {
        var refused = robo.post("/evaluation-stages", Map.of("type", "x")).isRefused(400);
        robo.get("/events").gives(200);

        var end = robo.shown().substring(16);
        assertThat(refused.text()).doesNotContain(end);
        assertThat(contents.snapshot(ada.accountId())).doesNotContain(end);
        assertThat(log.getAll()).doesNotContain(end);
    }
}
