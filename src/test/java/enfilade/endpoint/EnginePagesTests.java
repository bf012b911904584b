package enfilade.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin says who interviews, and connects a language model without ever seeing its key again. */
@ExtendWith(OutputCaptureExtension.class)
class EnginePagesTests extends PagesTests {

    private static final String ENGINE = "/settings/engine";
    private static final String KEY = "sk-very-secret-words-1234";

    @Autowired Supplies supplies;
    @Autowired PretendReaching model;
    @Autowired JdbcClient db;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @BeforeEach
    void nobodyHasAskedYet() {
        model.forgets();
    }

    @Test
    void beginsWithTheBuiltInInterviewer() {
        assertThat(as(ada).get(ENGINE)).isOk().keeps("preferred", "scripted").keeps("baseUrl", "")
                .shows("this installation has none").hasNo("#connection").hasNo("#key-removal")
                .hasNo("[name=goesOnByScript][checked]").has("nav a[href$='/settings/engine'][aria-current=page]");
        assertThat(supplies.of(ada.accountId())).isEqualTo(Supply.BUILT_IN);
    }

    @Test
    void connectsAModel() {
        clock.stopAt(Instant.parse("2026-11-12T14:50:00Z"));

        assertThat(own(as(abe).post(ENGINE)).param("key", KEY).param("goesOnByScript", "true"))
                .redirectsTo("/@acme/settings/engine");

        assertThat(as(abe).get(ENGINE)).shows("Who interviews is saved",
                        "A key that ends with …1234, set by Abe today at 14:50", "small at https://models.example.org")
                .keeps("preferred", "model").keeps("goesOnByScript", "true").keeps("model", "small")
                .keeps("speechModel", "whisper").keeps("baseUrl", "https://models.example.org/v1")
                .has("#key[type=password]:not([value])");
        var supply = supplies.of(ada.accountId());
        assertThat(supply.model()).returns(KEY, Connection::key).returns(false, Connection::mayBePrivate);
        assertThat(supply.goesOnByScript()).isTrue();
        assertThat(supplies.of(mallory.accountId())).isEqualTo(Supply.BUILT_IN);
    }

    @Test
    void connectsItOverHtmx() {
        assertThat(own(as(ada).post(ENGINE)).param("key", KEY).htmx()).isOk().isFragment()
                .has("#engine #connection").has("#flash[hx-swap-oob]").shows("Who interviews is saved", "…1234");
    }

    @Test
    void neverTellsTheKey(CapturedOutput output) {
        var answers = List.of(own(as(ada).post(ENGINE)).param("key", KEY).htmx(), as(ada).get(ENGINE),
                as(ada).post(ENGINE).param("preferred", "?").param("key", KEY),
                own(as(ada).post(ENGINE)).param("key", KEY + " and a space").htmx(),
                as(ada).post(ENGINE + "/connection").htmx(), as(ada).get("/audit-log"), as(ada).get("/"));

        for (var answer : answers) {
            assertThat(answer.page().body()).as(answer.page().question()).doesNotContain("sk-very");
        }
        assertThat(output.toString()).doesNotContain("sk-very");
        assertThat(db.sql("select words || ' ' || changes from activity").query(String.class).list()).isNotEmpty()
                .noneMatch(it -> it.contains("sk-very") || it.contains("1234") || it.contains("/v1"));
    }

    @Test
    void showsWhatWasWrongAndKeepsAllButTheKey() {
        assertThat(own(as(ada).post(ENGINE)).param("key", "two words")).isInvalid().isWholePage()
                .showsAtField("key", "no space in it").keeps("model", "small").has("#key:not([value])");
        assertThat(as(ada).post(ENGINE).param("preferred", "scripted").param("baseUrl", "http://localhost:11434/v1")
                .param("model", "").htmx()).isInvalid().isFragment().has("#engine")
                .showsAtField("baseUrl", "leads into a private network").showsAtField("model", "Say which")
                .keeps("baseUrl", "http://localhost:11434/v1");
        assertThat(as(ada).post(ENGINE).param("preferred", "scripted").param("model", "small")).isInvalid()
                .showsAtField("baseUrl", "Say at which address");
        assertThat(as(ada).post(ENGINE).param("preferred", "model").htmx()).isInvalid()
                .shows("No language model is connected yet");
        assertThat(as(ada).post(ENGINE)).isInvalid().shows("Choose who interviews.");

        assertThat(supplies.of(ada.accountId())).isEqualTo(Supply.BUILT_IN);
    }

    @Test
    void takesAKeyToNoOtherAddress() {
        own(as(ada).post(ENGINE)).param("key", KEY).page();

        assertThat(at("https://elsewhere.example.org/v1").htmx()).isInvalid()
                .showsAtField("key", "was for another address").keeps("baseUrl", "https://elsewhere.example.org/v1");
        assertThat(at("http://models.example.org/v1")).isInvalid();
        assertThat(at("https://MODELS.example.org/v2/")).redirectsTo("/@acme/settings/engine");
        assertThat(supplies.of(ada.accountId()).model().baseUrl()).hasToString("https://models.example.org/v2");

        assertThat(at("https://elsewhere.example.org/v1").param("key", "another"))
                .redirectsTo("/@acme/settings/engine");
        assertThat(supplies.of(ada.accountId()).model().key()).isEqualTo("another");
        assertThat(as(ada).get(ENGINE)).shows("A key, set by Ada").showsNot("…ther");
    }

    @Test
    void removesTheKey() {
        own(as(ada).post(ENGINE)).param("key", KEY).page();

        assertThat(as(abe).post(ENGINE + "/key/removal")).redirectsTo("/@acme/settings/engine");

        assertThat(as(abe).get(ENGINE)).shows("The key is removed").showsNot("…1234").hasNo("#key-removal");
        assertThat(supplies.of(ada.accountId()).model().key()).isEmpty();
        own(as(ada).post(ENGINE)).param("key", KEY).page();
        assertThat(as(ada).post(ENGINE + "/key/removal").htmx()).isOk().isFragment().has("#engine")
                .shows("The key is removed");
    }

    @Test
    void triesTheConnectionWithWhatIsSaved() {
        own(as(ada).post(ENGINE)).param("key", KEY).page();
        assertThat(as(ada).get(ENGINE)).linksTo("/@acme/settings/engine/connection");

        assertThat(as(ada).post(ENGINE + "/connection").htmx()).isOk().isFragment()
                .has("#connection [data-tone=passed]").shows("It answers", "It answered after 0.8 seconds.")
                .has("#flash[hx-swap-oob]");
        model.says(new Reached(false, "It does not know this key."));
        assertThat(as(abe).post(ENGINE + "/connection")).redirectsTo("/@acme/settings/engine");

        assertThat(as(abe).get(ENGINE)).has("#connection [data-tone=stopped]").shows("No answer",
                "It does not know this key.");
        assertThat(model.asked).hasSize(2).allMatch(it -> it.key().equals(KEY) && !it.mayBePrivate());
    }

    @Test
    void withoutAModelThereIsNothingToTry() {
        assertThat(as(ada).post(ENGINE + "/connection")).hasStatus(409).shows("no language model here");
        assertThat(as(ada).post(ENGINE + "/connection").htmx()).hasStatus(409);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void isForAdminsAndOwners() {
        for (var one : List.of(rui, vic)) {
            assertThat(as(one).get(ENGINE)).isForbidden();
            assertThat(own(as(one).post(ENGINE))).isForbidden();
            assertThat(as(one).post(ENGINE + "/key/removal")).isForbidden();
            assertThat(as(one).post(ENGINE + "/connection")).isForbidden();
            assertThat(as(one).get("/")).hasNo("nav a[href$='/settings/engine']");
        }
        assertThat(supplies.of(ada.accountId())).isEqualTo(Supply.BUILT_IN);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).under("acme").get(ENGINE)).isNotFound();
        assertThat(own(as(mallory).under("acme").post(ENGINE))).isNotFound();
        assertThat(as(mallory).under("acme").post(ENGINE + "/key/removal")).isNotFound();
        assertThat(as(mallory).under("acme").post(ENGINE + "/connection")).isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").get(ENGINE)).redirectsToSignIn();
        assertThat(own(signedOut().under("acme").post(ENGINE))).redirectsToSignIn();
        assertThat(signedOut().under("acme").post(ENGINE + "/connection")).redirectsToSignIn();
    }

    private Ask at(String address) {
        return as(ada).post(ENGINE).param("preferred", "model").param("baseUrl", address).param("model", "small");
    }

    private static Ask own(Ask ask) {
        return ask.param("preferred", "model").param("baseUrl", "https://models.example.org/v1/")
                .param("model", "small").param("speechModel", "whisper");
    }
}
