package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.participant.Participant.Draft;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, attempts and days for one person, on their page. */
class AccommodationPagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Allowances allowances;

    UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void givesMoreAndSaysWhoDidAndWhy() {
        assertThat(as(ada).get("/participants/{id}", pia)).shows("Accommodations", "that everybody has", "Give more")
                .showsNot("End it", "Earlier");

        give(abe, "1.5", "1", "5", "Breaks every hour");

        assertThat(as(abe).get("/participants/{id}", pia)).shows("Saved: it holds from now on",
                "1.5 × the time, 1 more attempt, 5 more days", "Abe, today", "Breaks every hour", "Change it");
    }

    @Test
    void givesItOverHtmx() {
        assertThat(asked(ada, "2", "0", "0", "Reads slowly").htmx()).isFragment().has("#accommodation")
                .shows("2 × the time", "Reads slowly", "Saved: it holds from now on").has("#flash[hx-swap-oob]");
    }

    @Test
    void promisesThatNobodyAsksThemToSpeak() {
        assertThat(asked(ada, "1", "0", "0", "Stammers").param("textOnly", true))
                .redirectsTo("/@acme/participants/{id}#accommodation", pia);

        assertThat(as(ada).get("/participants/{id}", pia)).shows("text only", "Stammers")
                .has("input[name=textOnly][checked]");
        assertThat(allowances.isTextOnly(ada.accountId(), pia)).isTrue();
        assertThat(allowances.of(ada.accountId(), pia).isNone()).isTrue();
        give(ada, "2", "0", "0", "Stammers");
        assertThat(allowances.isTextOnly(ada.accountId(), pia)).isFalse();
    }

    @Test
    void whatIsChangedOrEndedIsKept() {
        give(ada, "1.25", "0", "0", "For a start");
        give(abe, "2", "0", "0", "Not enough");
        assertThat(as(ada).get("/participants/{id}", pia)).showsInOrder("2 × the time", "Not enough", "Earlier",
                "1.25 × the time", "by Abe", "For a start");

        assertThat(as(ada).post("/participants/{id}/accommodation/ending", pia).htmx()).isFragment()
                .showsInOrder("that everybody has", "2 × the time", "1.25 × the time").showsNot("End it");
        assertThat(allowances.of(ada.accountId(), pia).isNone()).isTrue();
        assertThat(as(ada).post("/participants/{id}/accommodation/ending", pia))
                .redirectsTo("/@acme/participants/{id}#accommodation", pia);
    }

    @Test
    void showsWhatWasWrongAndKeepsWhatWasTyped() {
        assertThat(asked(ada, "7", "21", "lots", " ")).isInvalid().isWholePage()
                .showsAtField("extraDays", "This is a whole number").keeps("timeFactor", "7").keeps("extraDays", "lots")
                .has("details[open] #timeFactor");
        assertThat(asked(ada, "0.5", "21", "366", " ").htmx()).isInvalid().isFragment()
                .showsAtField("timeFactor", "from 1 to 5").showsAtField("extraAttempts", "0 to 20")
                .showsAtField("extraDays", "0 to 365").showsAtField("reason", "Say why").keeps("extraDays", "366");
        assertThat(asked(ada, "1", "0", "0", "No idea")).isInvalid()
                .showsAtField("timeFactor", "Give more of something");
        assertThat(asked(ada, "1.505", "0", "0", "So")).isInvalid().showsAtField("timeFactor", "two decimals");
        assertThat(allowances.of(ada.accountId(), pia).isNone()).isTrue();
    }

    @Test
    void whoIsArchivedKeepsTheirs() {
        enrolling.archive(ada, pia);

        assertThat(asked(ada, "2", "0", "0", "Late")).hasStatus(409);
        assertThat(as(ada).get("/participants/{id}", pia)).hasNo("#timeFactor");
    }

    @Test
    void whoeverReviewsOrLooksMayNotAndLearnsNothing() {
        var before = seenByRui();
        give(ada, "2", "3", "9", "Nobody's business");

        for (var reader : new Actor[] {rui, vic}) {
            assertThat(asked(reader, "2", "0", "0", "So")).isForbidden();
            assertThat(as(reader).post("/participants/{id}/accommodation/ending", pia)).isForbidden();
            assertThat(as(reader).get("/participants/{id}/accommodation", pia)).isForbidden();
        }
        assertThat(seenByRui()).isEqualTo(before);
    }

    @Test
    void aStrangerSeesNothingAndSignedOutGoesToSignIn() {
        assertThat(asked(mallory, "2", "0", "0", "So")).isNotFound();
        assertThat(as(mallory).post("/participants/{id}/accommodation/ending", pia)).isNotFound();
        assertThat(as(mallory).get("/participants/{id}/accommodation", pia)).isNotFound();
        assertThat(signedOut().post("/participants/{id}/accommodation", pia)).redirectsToSignIn();
        assertThat(as(ada).get("/participants/{id}/accommodation", pia))
                .redirectsTo("/@acme/participants/{id}#accommodation", pia);
    }

    @Test
    void inTheAuditLogItReadsAsAnyOtherChange() {
        give(ada, "2", "0", "0", "Nobody's business");
        var given = as(rui).get("/audit-log?thing={id}", pia).page().text();
        enrolling.change(ada, pia, null, Draft.named("Pia N.", "pia@acme.example"));

        assertThat(given).contains("Ada changed a participant Participant Pia Novak")
                .doesNotContain("ccommodat", "business");
        assertThat(as(rui).get("/audit-log?thing={id}", pia).page().text()
                .split("Ada changed a participant Participant Pia N")).hasSize(3);
    }

    @Test
    void costsTwoStatementsMore() {
        give(ada, "2", "0", "0", "Reads slowly");

        var statements = Statements.during(() -> assertThat(as(ada).get("/participants/{id}", pia)).isOk());

        assertThat(statements.own()).as("%s", statements).hasSizeLessThanOrEqualTo(8);
    }

    private String seenByRui() {
        return as(rui).get("/participants/{id}", pia).page().body()
                .replaceAll("value=\"[^\"]{40,}\"|\"X-CSRF[^}]*", "");
    }

    private void give(Actor by, String factor, String attempts, String days, String reason) {
        assertThat(asked(by, factor, attempts, days, reason))
                .redirectsTo("/@acme/participants/{id}#accommodation", pia);
    }

    private Ask asked(Actor by, String factor, String attempts, String days, String reason) {
        return as(by).post("/participants/{id}/accommodation", pia).param("timeFactor", factor)
                .param("extraAttempts", attempts).param("extraDays", days).param("reason", reason);
    }
}
