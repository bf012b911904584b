package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.journey.Decision;
import enfilade.journey.Petition;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant.Draft;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner says how long records are kept, and sees first how many would go. */
class RetentionPagesTests extends PagesTests {

    @Autowired Lived lived;
    @Autowired Enrolling enrolling;
    @Autowired Overdue overdue;
    @Autowired Retaining retaining;
    @Autowired JdbcClient db;

    private UUID quenby;

    @BeforeEach
    void endedLongAgo() {
        clock.stopAt(Instant.parse("2026-06-01T08:00:00Z"));
        quenby = lived.whole(ada, rui);
        clock.passes(Duration.ofDays(100));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void savesAtOnceWhatTakesNobody() {
        assertThat(as(ada).post("/settings/retention").param("hiring", "12")).redirectsTo("/@acme/settings/retention");

        assertThat(as(ada).get("/settings/retention")).shows("Saved. Nobody's time is over yet.").keeps("hiring", "12");
        assertThat(as(abe).get("/settings/retention")).showsInOrder("Hiring", "12 months", "Training", "for ever");
        assertThat(as(ada).get("/audit-log")).shows("changed how long records are kept");
        run();
        assertThat(as(ada).get("/participants/{id}", quenby)).isOk();
    }

    @Test
    void showsFirstHowManyWouldGoThenTakesThem() {
        assertThat(as(ada).post("/settings/retention").param("hiring", "3")).isOk().shows("One record would be erased",
                "Save, and erase 1").keeps("hiring", "3");
        run();
        assertThat(as(ada).get("/participants/{id}", quenby)).isOk();

        assertThat(as(ada).post("/settings/retention").param("hiring", "3").param("seen", 1))
                .redirectsTo("/@acme/settings/retention");
        run();
        run();

        assertThat(as(ada).get("/participants/{id}", quenby)).isNotFound();
        assertThat(as(ada).get("/settings/retention")).showsInOrder("9 Sep 2026: Hiring", "1 record",
                "Backend engineer: Stopped", "fewer than 5").showsNot("Quenby");
    }

    @Test
    void leadsOnOverHtmxWithWhatItSays() {
        assertThat(as(ada).post("/settings/retention").param("hiring", "3").htmx()).isOk().isFragment()
                .shows("One record would be erased").showsNot("How long records are kept");

        assertThat(as(ada).post("/settings/retention").param("hiring", "3").param("seen", 1).htmx())
                .redirectsTo("/@acme/settings/retention");
        assertThat(as(ada).get("/settings/retention")).shows("Saved. 1 record goes on the next run.");
    }

    @Test
    void looksAgainWhenItHasChangedSince() {
        assertThat(as(ada).post("/settings/retention").param("hiring", "3").param("seen", 4)).hasStatus(409)
                .shows("One record would be erased");
    }

    @Test
    void keepsWhomSomebodyHolds() {
        as(ada).post("/participants/{id}/hold", quenby).param("reason", "A complaint is open").page();

        assertThat(isKept(quenby)).isTrue();
    }

    @Test
    void keepsWhoWalksStill() {
        lived.begins(ada, quenby, Sketch.task("Again"));
        clock.passes(Duration.ofDays(200));

        assertThat(isKept(quenby)).isTrue();
    }

    @Test
    void keepsWhomNobodyHasAnsweredYet() {
        lived.decides(rui, lived.begins(ada, quenby, Sketch.task("Again")), Decision.Kind.STOP, "Not this time");
        clock.passes(Duration.ofMinutes(11));
        var asked = lived.asks(quenby, Petition.Kind.LOOK_AGAIN, "Count the last page");
        clock.passes(Duration.ofDays(100));
        assertThat(isKept(quenby)).isTrue();

        as(rui).post("/reviews/requests/{id}/answer", asked).param("outcome", "stays").param("words", "It was read")
                .page();

        assertThat(isKept(quenby)).isFalse();
    }

    @Test
    void takesWhoNeverBeganAfterTheLastChange() {
        var idle = enrolling.enrol(ada, Draft.named("Idle Ives", "idle@example.org"), null).id();
        clock.passes(Duration.ofDays(70));

        assertThat(as(ada).post("/settings/retention").param("none", "2").param("seen", 1))
                .redirectsTo("/@acme/settings/retention");
        run();

        assertThat(as(ada).get("/participants/{id}", idle)).isNotFound();
        assertThat(as(ada).get("/participants/{id}", quenby)).isOk();
    }

    @Test
    void showsWhatWasWrongAndKeepsWhatWasTyped() {
        assertThat(as(ada).post("/settings/retention").param("hiring", "0").param("training", "lots")).isInvalid()
                .isWholePage().keeps("training", "lots");
        assertThat(as(ada).post("/settings/retention").param("hiring", "121").htmx()).isInvalid().isFragment()
                .showsAtField("hiring", "Records are kept for 1 to 120 months");
    }

    @Test
    void isForOwnersToChange() {
        assertThat(as(abe).post("/settings/retention").param("hiring", "12")).isForbidden();
        assertThat(as(vic).get("/settings/retention")).isForbidden();
        assertThat(signedOut().under("acme").get("/settings/retention")).redirectsToSignIn();
    }

    /** After a term of three months, when whoever is due has gone. */
    private boolean isKept(UUID participant) {
        retaining.keep(ada, new Terms(Map.of("HIRING", 3)), overdue.count(ada.accountId(),
                new Terms(Map.of("HIRING", 3))));
        run();
        return as(ada).get("/participants/{id}", participant).page().status() == 200;
    }

    private void run() {
        Expiry.run(db, overdue, retaining);
    }
}
