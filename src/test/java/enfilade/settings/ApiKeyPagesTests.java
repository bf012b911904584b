package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ApiKeyPagesTests extends PagesTests {

    private static final String KEYS = "/settings/api-keys";
    private static final String REVOCATION = KEYS + "/{id}/revocation";

    @Autowired Issuing issuing;
    @Autowired JdbcClient db;

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void makesAKeyAndShowsItOnce(CapturedOutput output) {
        var made = made("candidates.write", "evaluation_templates.read");

        assertThat(made).isOk().isWholePage().hasHeader("Cache-Control", "no-cache, no-store, private")
                .shows("Robo is ready", "it is shown this once. It works until somebody revokes it.",
                        "Made by Abe today")
                .has("button[data-behavior=copy][value='" + key(made) + "']");
        assertThat(key(made)).matches("iv_live_[A-Za-z0-9]{32}");

        var rest = key(made).substring(16);
        for (var page : List.of(KEYS, "/audit-log", "/")) {
            assertThat(as(abe).get(page).page().body()).as(page).doesNotContain(rest);
        }
        assertThat(db.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list())
                .isNotEmpty().noneMatch(bytes -> new String(bytes).contains(rest));
        assertThat(output.toString()).doesNotContain(rest);
    }

    @Test
    void givesALineThatWorksAsItIsPasted() {
        assertThat(line(made("candidates.write", "evaluation_templates.read"))).isEqualTo(
                "curl \"http://localhost:8080/api/v1/evaluation-templates?accountSlug=acme\" -H \"x-api-key: KEY\"");
        assertThat(line(made("evaluation_stages.read"))).contains("/api/v1/evaluation-stages?accountSlug=acme\"");
        assertThat(line(made("interviews.read"))).contains("/api/v1/agent-profiles?accountSlug=acme\"");
        assertThat(line(made("webhooks.read", "webhooks.write"))).contains("/api/v1/events?accountSlug=acme\"");
    }

    @Test
    void promisesNoLineThatTheKeyCouldNotRead() {
        var made = made("evaluation_templates.write", "candidates.delete");

        assertThat(made).isOk().shows("There is no line to try it with").hasNo("pre").showsNot("curl");
        assertThat(key(made)).startsWith("iv_live_");
    }

    @Test
    void aKeyMayHaveALastDayOnTheReadersClock() {
        clock.stopAt(Instant.parse("2026-07-01T23:30:00Z"));
        assertThat(as(ada).get(KEYS + "/new")).isOk().shows("until the end of that day, Lisbon time")
                .has("#lastDay[min='2026-07-02'][max='2036-07-02']").hasNo("[name=scopes][checked]");

        assertThat(as(ada).post(KEYS).param("name", "Robo").param("scopes", "candidates.read")
                .param("lastDay", "2026-07-02")).isOk().shows("It works until the end of today.");

        assertThat(db.sql("select expires_at from api_key").query(Instant.class).single())
                .isEqualTo("2026-07-02T23:00:00Z");
        assertThat(as(ada).get(KEYS)).shows("Works until the end of today", "Ends today", "Lisbon time");
    }

    @Test
    void showsAllThatIsWrongAtOnce() {
        assertThat(as(ada).post(KEYS).param("name", " ").param("lastDay", "2020-01-01")).isInvalid().isWholePage()
                .showsAtField("name", "A key needs a name.").showsAtField("scopes", "Choose at least one scope.")
                .showsAtField("lastDay", "This day is over.").keeps("lastDay", "2020-01-01");
        assertThat(as(ada).post(KEYS).param("name", "x".repeat(121)).param("scopes", "webhooks.read", "everything")
                .param("lastDay", "2999-01-01").htmx()).isInvalid().keeps("name", "x".repeat(121))
                .showsAtField("name", "at most 120 characters").showsAtField("scopes", "There is no such scope.")
                .showsAtField("lastDay", "at most 10 years").keeps("scopes", "webhooks.read")
                .has("form[data-dirty=true]");
        assertThat(as(ada).post(KEYS).param("name", "Robo").param("scopes", "reviews.read", "reviews.write")
                .param("lastDay", "yesterday")).isInvalid().showsAtField("lastDay", "“yesterday” is no day.")
                .keeps("name", "Robo").keeps("scopes", "reviews.read").keeps("scopes", "reviews.write");
        assertThat(as(ada).get(KEYS)).shows("No API keys yet");
    }

    @Test
    void takesFormsThatNoBrowserWouldSend() {
        assertThat(as(ada).post(KEYS).param("name", "Robo").param("scopes[1]", "webhooks.read")).isOk();
        assertThat(as(ada).post(KEYS).param("name", "Ro\0bo\r\nII").param("scopes", "webhooks.read", "webhooks.read"))
                .isOk().shows("Robo II is ready");
        assertThat(as(ada).post(KEYS)).isInvalid();
    }

    @Test
    void aNameIsNoMarkup() {
        var made = as(ada).post(KEYS).param("name", "<b>Robo</b>\"'").param("scopes", "webhooks.read").page();

        assertThat(made).isOk().shows("<b>Robo</b>\"' is ready").hasNo("#made b");
    }

    @Test
    void revokesAKeyAtOnce() {
        var id = key("Robo");
        assertThat(as(abe).get(KEYS)).linksTo("/@acme/settings/api-keys/{id}/revocation", id).has("#key-" + id)
                .shows("are refused at once. A revoked key never works again.");

        assertThat(as(abe).post(REVOCATION, id)).redirectsTo("/@acme/settings/api-keys");

        assertThat(as(abe).get(KEYS)).shows("Robo is revoked and opens nothing any more", "No key works right now",
                "No longer working", "Revoked today at").hasNo("form[action$='/revocation']");
        assertThat(as(ada).post(REVOCATION, id).htmx()).redirectsTo("/@acme/settings/api-keys");
        assertThat(as(ada).get("/audit-log?thing={id}", id)).shows("About Robo", "Abe revoked the API key Robo",
                "Ada made the API key Robo", "Scopes none → became candidates.read")
                .linksTo("/@acme/settings/api-keys#key-" + id);
        assertThat(as(ada).post(REVOCATION, UUID.randomUUID())).isNotFound();
    }

    @Test
    void onlyAdminsAndOwnersDoThat() {
        var id = key("Robo");

        for (var one : List.of(rui, vic)) {
            for (var page : List.of(KEYS, KEYS + "/new")) {
                assertThat(as(one).get(page)).isForbidden().shows("Only admins and owners can manage API keys.")
                        .showsNot("Robo");
            }
            assertThat(as(one).post(KEYS).param("name", "Mine").param("scopes", "webhooks.read")).isForbidden();
            assertThat(as(one).post(KEYS).htmx()).isForbidden();
            assertThat(as(one).post(REVOCATION, id)).isForbidden();
            assertThat(as(one).get("/")).hasNo("nav a[href$='/settings/api-keys']").shows("API reference");
            assertThat(as(one).get("/audit-log")).isOk().showsNot("Robo");
            assertThat(as(one).get("/audit-log?thing={id}", id)).isOk().showsNot("Robo");
        }
        for (var one : List.of(ada, abe)) {
            assertThat(as(one).get(KEYS)).isOk().shows("Developer")
                    .has("nav a[href$='/settings/api-keys'][aria-current=page]");
            assertThat(as(one).get("/audit-log?kind=api_keys")).shows("made the API key Robo");
        }
    }

    @Test
    void aStrangerSeesNothing() {
        var id = key("Robo");

        assertThat(as(mallory).get(KEYS)).isOk().showsNot("Robo");
        assertThat(as(mallory).under("acme").get(KEYS)).isNotFound();
        assertThat(as(mallory).under("acme").post(KEYS).param("name", "Mine").param("scopes", "webhooks.read"))
                .isNotFound();
        assertThat(as(mallory).under("acme").post(REVOCATION, id)).isNotFound();
        assertThat(as(mallory).post(REVOCATION, id)).isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").get(KEYS)).redirectsToSignIn();
        assertThat(signedOut().under("acme").post(KEYS).param("name", "Mine")).redirectsToSignIn();
        assertThat(signedOut().under("acme").post(REVOCATION, key("Robo"))).redirectsToSignIn();
        assertThat(as(ada).post(KEYS).param("name", "Mine").withoutCsrf()).isForbidden();
    }

    private Page made(String... scopes) {
        return as(abe).post(KEYS).param("name", "Robo").param("scopes", (Object[]) scopes).page();
    }

    private UUID key(String name) {
        var draft = new KeyDraft(name, List.of(Scope.CANDIDATES_READ), null);
        return issuing.issue(ada, UUID.randomUUID(), draft).kept().id();
    }

    private static String key(Page made) {
        return made.document().select("[aria-label='API key']").attr("value");
    }

    private static String line(Page made) {
        var line = made.document().select("pre").text();
        assertThat(made).has("button[data-behavior=copy]:contains(Copy line)");
        assertThat(made.document().select("button[data-behavior=copy]").eachAttr("value")).contains(line);
        return line.replace(key(made), "KEY");
    }
}
