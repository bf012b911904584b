package enfilade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How lists, the queue and Home fare in an account that has grown for years, beside one of a thousand people in the
 * same tables, by turns. Asserts nothing and runs only when bin/bench asks for it, on PostgreSQL.
 */
@EnabledIfSystemProperty(named = "bench", matches = "growth")
class GrowthBench extends ApiTests {

    private static final Path REPORT = Path.of("target/bench/growth.txt");
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000_000);
    private static final int FEW = 1_000;

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired JdbcClient db;

    private final List<Journey> walked = new ArrayList<>();

    @Test
    void measuresAnAccountThatHasGrown() throws Exception {
        assumeTrue(TestDatabase.isPostgresql(), "a million people are for PostgreSQL");
        Files.createDirectories(REPORT.getParent());
        var acme = grows(ada, PEOPLE, PEOPLE * 3 / 10);
        var rival = grows(mallory, FEW, FEW * 3 / 10);
        tell("\n%,d participants and %,d sessions beside %,d and %,d on PostgreSQL, %d processors".formatted(PEOPLE,
                PEOPLE * 3 / 10, FEW, FEW * 3 / 10, Runtime.getRuntime().availableProcessors()));
        tell("(in both, enough wait and want a last word to fill a page of the queue)");
        for (var address : new String[] {"/home", "/reviews", "/reviews?show=all", "/reviews?show=confirm",
                "/participants", "/participants?sort=name", "/participants?q=surname77", "/participants?q=person77",
                "/participants?q=person", "/participants?state=waiting", "/participants?state=completed",
                "/participants?status=archived", "/participants?tag=tag7", "/participants?state=none",
                "/audit-log", "/outbox", "/evaluations", "/agents"}) {
            pages(address);
        }
        compare("those without a journey, for one who only looks", () -> asked(vic, "/participants?state=none"),
                () -> asked(mallory, "/participants?state=none"));
        compare("a template's participants", () -> asked(ada, roll(acme)), () -> asked(mallory, roll(rival)));
        compare("those of them who wait", () -> asked(ada, roll(acme) + "?status=waiting"),
                () -> asked(mallory, roll(rival) + "?status=waiting"));
        compare("the participants of a template", () -> asked(ada, "/participants?template=" + acme),
                () -> asked(mallory, "/participants?template=" + rival));
        for (var address : new String[] {"/participants", "/journeys", "/journeys?status=waiting", "/sessions",
                "/sessions?status=completed", "/reviews", "/events"}) {
            api(address);
        }
        seals();
        tell("where everybody stands at a sealed door:");
        for (var address : new String[] {"/home", "/reviews", "/reviews?show=all", "/participants",
                "/participants?state=waiting", "/participants?state=active", "/evaluations", "/agents"}) {
            pages(address);
        }
        for (var address : new String[] {"/journeys?status=waiting", "/journeys?status=active"}) api(address);
    }

    /** Of tens of thousands under way most have not been scored yet: nothing is hidden of them. */
    private void seals() {
        walked.forEach(first -> new Multitude(db, first).seal());
    }

    private UUID grows(Actor by, int people, int sessions) {
        var template = rehearsal.hiring(by, Sketch.task("Task"), Sketch.task("Second").sealed());
        var first = walker.start(by, template, "first@example.org");
        new Multitude(db, first).gather(people, sessions);
        walked.add(first);
        return template;
    }

    private void pages(String address) throws IOException {
        compare(address, () -> asked(ada, address), () -> asked(mallory, address));
    }

    private void api(String address) throws IOException {
        var cursor = address + (address.contains("?") ? "&" : "?") + "cursor=";
        compare("the API's " + cursor, () -> robo.get(cursor).gives(200), () -> bolt.get(cursor).gives(200));
    }

    private static String roll(UUID template) {
        return "/evaluations/" + template + "/participants";
    }

    private void asked(Actor by, String address) {
        assertThat(as(by).get(address)).isOk();
    }

    private static void compare(String what, Runnable many, Runnable few) throws IOException {
        var turns = new Turns(many, few);
        tell("%-60s x%.2f (%.1f ms : %.1f ms)".formatted(what, turns.many() / turns.few(), turns.many(), turns.few()));
    }

    private static void tell(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
