package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of an account as they are listed: those that work, and what was there. */
class KeyListPagesTests extends PagesTests {

    private static final String KEYS = "/settings/api-keys";

    @Autowired Issuing issuing;
    @Autowired JdbcClient db;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-11-22T14:50:00Z"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void anAccountWithoutKeysSaysWhatTheyAreFor() {
        assertThat(as(ada).get(KEYS)).isOk().shows("No API keys yet", "lets a program of yours in").hasNo("table")
                .hasNo("#past").linksTo("/@acme/settings/api-keys/new").has(".empty [data-look=primary][data-key=n]");
        assertThat(as(ada).get(KEYS).page().document().select("[data-look=primary]")).hasSize(1);
    }

    @Test
    void tellsOfEachKeyWhatItMayAndWhenItWasUsed() {
        var robo = key("Robo", null, Scope.values());
        key("Reporting", LocalDate.of(2026, 11, 25), Scope.CANDIDATES_READ, Scope.REVIEWS_READ,
                Scope.INTERVIEWS_READ, Scope.WEBHOOKS_READ);
        key("Importer", LocalDate.of(2027, 6, 30), Scope.CANDIDATES_WRITE);
        db.sql("update api_key set last_used_at = timestamp with time zone '2026-11-21 09:12:00+00', "
                + "last_used_from = '192.0.2.7' where name = 'Robo'").update();

        var page = as(abe).get(KEYS).page();

        assertThat(page).shows("Lisbon time");
        assertThat(row(page, "Robo")).contains("iv_live_" + stub(robo) + "…", "Made by Ada today at 14:50",
                "All 13 scopes", "Used yesterday at 09:12 from 192.0.2.7", "Never expires").doesNotContain("Ends");
        assertThat(row(page, "Reporting")).contains("4 scopes, all to read", "Never used",
                "Works until the end of 25 Nov", "Ends in 3 days");
        assertThat(row(page, "Importer")).contains("candidates.write", "Works until the end of 30 Jun 2027")
                .doesNotContain("Ends");
        assertThat(page).linksTo("/@acme/audit-log?thing={id}", robo);
    }

    @Test
    void anotherZoneReadsTheSameMoment() {
        key("Robo", LocalDate.of(2026, 11, 25), Scope.CANDIDATES_READ);
        db.sql("update person set zone = 'Asia/Tokyo' where name = 'Abe'").update();

        assertThat(as(abe).get(KEYS)).shows("Tokyo time", "Works until 26 Nov at 09:00", "Ends in 4 days");
    }

    @Test
    void whatIsOverStaysInView() {
        key("Short", LocalDate.of(2026, 11, 23), Scope.CANDIDATES_READ);
        var robo = key("Robo", LocalDate.of(2026, 11, 23), Scope.CANDIDATES_READ);
        clock.passes(Duration.ofMinutes(1));
        key("Lasting", null, Scope.CANDIDATES_READ);
        clock.passes(Duration.ofMinutes(59));
        issuing.revoke(abe, robo);
        db.sql("update api_key set last_used_at = timestamp with time zone '2026-11-22 15:12:00+00', "
                + "last_used_from = '192.0.2.7' where name = 'Robo'").update();
        assertThat(as(ada).get(KEYS)).showsInOrder("Lasting", "Short", "No longer working", "Robo",
                "Revoked today at 15:50. Made by Ada today at 14:50. Used today at 15:12 from 192.0.2.7.");

        clock.passes(Duration.ofDays(3));

        assertThat(as(ada).get(KEYS)).showsInOrder("Lasting", "No longer working", "Short",
                "Expired at the end of 23 Nov.", "Never used.", "Robo", "Revoked 22 Nov at 15:50.").showsNot("Ends");
    }

    @Test
    void showsTheLatestOfThoseThatAreOver() {
        for (int i = 100; i < 127; i++) {
            var id = key("Old " + i, null, Scope.CANDIDATES_READ);
            clock.passes(Duration.ofMinutes(1));
            issuing.revoke(ada, id);
            if (i == 124) assertThat(as(ada).get(KEYS)).showsNot("These are the latest 25.");
        }

        var page = as(ada).get(KEYS).page();

        assertThat(page.document().select("#past + .body li")).hasSize(25);
        assertThat(page).showsInOrder("No key works right now", "Old 126", "Old 102", "These are the latest 25.")
                .showsNot("Old 101").linksTo("/@acme/audit-log?kind=api_keys");
    }

    @Test
    void turnsThePagesBothWays() {
        for (int i = 100; i < 160; i++) {
            key("Key " + i, null, Scope.CANDIDATES_READ);
            if (i % 2 == 0) clock.passes(Duration.ofMinutes(1));
        }

        var first = as(ada).get(KEYS).page();
        var second = as(ada).get(next(first, "Earlier")).page();
        var third = as(ada).get(next(second, "Earlier")).page();
        var back = as(ada).get(next(third, "Later")).page();

        assertThat(names(first)).hasSize(25);
        assertThat(names(third)).hasSize(10);
        assertThat(names(first)).doesNotContainAnyElementsOf(names(second)).contains("Key 159", "Key 136");
        assertThat(names(back)).isEqualTo(names(second));
        assertThat(first).has("button[disabled]:contains(Later)");
        assertThat(third).has("button[disabled]:contains(Earlier)");
    }

    @Test
    void aPageThatIsGoneIsTheFirst() {
        IntStream.range(100, 126).forEach(i -> key("Key " + i, null, Scope.CANDIDATES_READ));
        var second = next(as(ada).get(KEYS).page(), "Earlier");
        db.sql("update api_key set revoked_at = created_at where name = :last")
                .param("last", names(as(ada).get(second).page()).getFirst()).update();

        assertThat(names(as(ada).get(second).page())).hasSize(25);
        assertThat(names(as(ada).get(KEYS + "?page=nonsense").page())).hasSize(25);
    }

    @Test
    void asksTwiceHoweverManyThereAre() {
        key("Robo", null, Scope.values());
        var one = Statements.during(() -> assertThat(as(ada).get(KEYS)).isOk());
        IntStream.range(0, 60).forEach(i -> key("Key " + i, null, Scope.values()));
        IntStream.range(0, 30).forEach(i -> issuing.revoke(ada, key("Old " + i, null, Scope.values())));
        var many = Statements.during(() -> assertThat(as(ada).get(KEYS)).isOk());
        var form = Statements.during(() -> assertThat(as(ada).get(KEYS + "/new")).isOk());

        assertThat(one.own()).as("%s", one).hasSize(2);
        assertThat(many.own()).as("%s", many).hasSize(2);
        assertThat(form.own()).as("%s", form).isEmpty();
    }

    private UUID key(String name, LocalDate lastDay, Scope... scopes) {
        return issuing.issue(ada, UUID.randomUUID(), new KeyDraft(name, List.of(scopes), lastDay)).kept().id();
    }

    private String stub(UUID id) {
        return db.sql("select stub from api_key where id = :id").param("id", id).query(String.class).single();
    }

    private static String row(Page page, String name) {
        return page.document().select("tbody tr:has(b:containsOwn(%s))".formatted(name)).text();
    }

    private static List<String> names(Page page) {
        return page.document().select("tbody th > b").eachText();
    }

    private static String next(Page page, String way) {
        return page.document().select("a[rel]:contains(%s)".formatted(way)).attr("href");
    }
}
