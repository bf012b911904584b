package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Furniture;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Outbox of an installation without a mail server: letters to be copied, by those only who may. */
class OutboxPagesTests extends PagesTests {

    private static final String OUTBOX = "/outbox";
    private static final String LINK = "https://rooms.example.org/door/secret";

    @Autowired Posting posting;
    @Autowired JdbcClient db;
    @Autowired ObjectProvider<Furniture> furniture;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-11-24T14:50:00Z"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void anAccountThatHasWrittenNothingSaysWhatComesHere() {
        assertThat(as(ada).get(OUTBOX)).isOk().shows("No messages yet", "No mail server is set up").hasNo("table");
        assertThat(as(ada).get("/")).linksTo("/@acme/outbox");
    }

    @Test
    void listsWhatWasWrittenToWhom() {
        var id = post(ada, "pia@acme.example", Duration.ZERO);

        assertThat(as(abe).get(OUTBOX)).showsInOrder("Lisbon time", "More time for Technical",
                "More time to pia@acme.example", "To copy: no mail server is set up")
                .linksTo("/@acme/outbox/{id}", id);
    }

    @Test
    void callsPeopleByTheirNames() {
        furniture.orderedStream().forEach(piece -> piece.place(ada));
        var pia = AJourney.of("Pia Ferreira", ada, db);
        posting.post(ada, Envelope.toParticipant(pia.participant(), pia.id(), "pia@acme.example"), letter());
        posting.post(ada, Envelope.toMember(rui.id(), pia.id(), "rui@acme.example"), letter());

        assertThat(as(ada).get(OUTBOX)).shows("to Pia Ferreira, pia@acme.example", "to Rui, rui@acme.example");
    }

    @Test
    void showsALetterWhole() {
        var id = post(ada, "pia@acme.example", Duration.ZERO);

        assertThat(as(ada).get("/outbox/{id}", id)).isOk().shows("More time for Technical", "Hello Pia,", LINK,
                "To copy: no mail server is set up", "is the key of the one", "An answer goes to rui@acme.example.")
                .has("button[data-behavior=copy][value='%s']".formatted(LINK))
                .has("button[data-behavior=copy]:contains(text)")
                .hasNo("form[action$=delivery]").hasNo("form[action$=cancellation]");
    }

    @Test
    void filtersByState() {
        post(ada, "pia@acme.example", Duration.ZERO);
        var held = post(ada, "ola@acme.example", Duration.ofMinutes(10));
        posting.holdBack(ada, held);

        assertThat(as(ada).get(OUTBOX + "?status=cancelled")).shows("ola@acme.example", "Held back before it left")
                .showsNot("pia@acme.example");
        assertThat(as(ada).get(OUTBOX + "?status=to_copy").htmx()).isFragment().shows("pia@acme.example")
                .showsNot("ola@acme.example");
        assertThat(as(ada).get(OUTBOX + "?status=sent")).shows("Nothing fits");
        assertThat(as(ada).get(OUTBOX + "?status=nonsense&page=nonsense")).shows("pia@acme.example",
                "ola@acme.example");
    }

    @Test
    void turnsThePagesBothWays() {
        for (int i = 100; i < 160; i++) {
            post(ada, "pia" + i + "@acme.example", Duration.ZERO);
            if (i % 2 == 0) clock.passes(Duration.ofMinutes(1));
        }

        var first = as(ada).get(OUTBOX).page();
        var second = as(ada).get(next(first, "Earlier")).page();
        var third = as(ada).get(next(second, "Earlier")).page();

        assertThat(rows(first)).hasSize(25).first().asString().contains("pia159@");
        assertThat(rows(third)).hasSize(10);
        assertThat(rows(first)).doesNotContainAnyElementsOf(rows(second));
        assertThat(rows(as(ada).get(next(third, "Later")).page())).isEqualTo(rows(second));
    }

    @Test
    void holdsBackWhatStillWaits() {
        var id = post(ada, "pia@acme.example", Duration.ofMinutes(10));
        assertThat(as(ada).get("/outbox/{id}", id)).shows("Waits until today at 15:00, then to copy");

        assertThat(as(abe).post("/outbox/{id}/cancellation", id)).redirectsTo("/@acme/outbox/{id}", id);

        assertThat(as(abe).get("/outbox/{id}", id)).shows("The message is held back", "Held back before it left")
                .hasNo("form[action$=cancellation]");
        assertThat(as(abe).get("/audit-log")).shows("Abe held back a message: More time");
    }

    @Test
    void whatMayHaveBeenCopiedIsNotHeldBack() {
        var id = post(ada, "pia@acme.example", Duration.ofMinutes(10));
        clock.passes(Duration.ofMinutes(10));

        assertThat(as(ada).post("/outbox/{id}/cancellation", id)).hasStatus(409)
                .shows("does not wait any more, so it cannot be held back");
    }

    @Test
    void sendsNothingWithoutAServer() {
        var id = post(ada, "pia@acme.example", Duration.ZERO);

        assertThat(as(ada).post("/outbox/{id}/delivery", id)).hasStatus(409).shows("Copy the text instead.");
    }

    @Test
    void whoeverMayNotWriteSeesNoneOfIt() {
        var id = post(ada, "pia@acme.example", Duration.ofMinutes(10));

        for (var one : List.of(rui, vic)) {
            assertThat(as(one).get(OUTBOX)).isForbidden().showsNot("pia@acme.example");
            assertThat(as(one).get("/outbox/{id}", id)).isForbidden().showsNot(LINK);
            assertThat(as(one).post("/outbox/{id}/cancellation", id)).isForbidden();
            assertThat(as(one).post("/outbox/{id}/delivery", id)).isForbidden();
            assertThat(as(one).get("/")).hasNo("[href$='/outbox']");
        }
        assertThat(as(ada).get("/outbox/{id}", id)).shows("Waits until");
    }

    @Test
    void aStrangerSeesNothing() {
        var id = post(ada, "pia@acme.example", Duration.ofMinutes(10));

        assertThat(as(mallory).get(OUTBOX)).shows("No messages yet");
        assertThat(as(mallory).get("/outbox/{id}", id)).isNotFound();
        assertThat(as(mallory).post("/outbox/{id}/cancellation", id)).isNotFound();
        assertThat(as(mallory).post("/outbox/{id}/delivery", id)).isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().get("/@acme/outbox")).redirectsToSignIn();
    }

    @Test
    void asksOnceHoweverManyThereAre() {
        for (int i = 0; i < 30; i++) post(ada, "pia" + i + "@acme.example", Duration.ZERO);

        assertThat(Statements.during(() -> assertThat(as(ada).get(OUTBOX)).isOk()).own()).hasSize(1);
    }

    private UUID post(Actor by, String to, Duration wait) {
        return posting.post(by, new Envelope(null, null, null, to, "rui@acme.example", clock.instant().plus(wait)),
                letter());
    }

    private Letter letter() {
        return new Letter.Extended("Pia", "Acme Labs", "Engineer", "Technical", LINK,
                Instant.parse("2026-12-04T14:50:00Z"), ada.zone());
    }

    private static List<String> rows(Page page) {
        return page.document().select("tbody tr").eachText();
    }

    private static String next(Page page, String way) {
        return page.document().select("a[rel]:contains(%s)".formatted(way)).attr("href");
    }
}
