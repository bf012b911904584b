package enfilade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Errands;
import enfilade.support.TestDatabase;
import enfilade.web.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How journeys fare when there are many: each figure beside the same thing with few, measured in turns. Asserts nothing
 * and runs only when bin/bench asks for it, on both databases.
 */
@EnabledIfSystemProperty(named = "bench", matches = "journeys")
class JourneyBench extends ApiTests {

    private static final Path REPORT = Path.of("target/bench/journeys.txt");
    private static final int FEW = 100;
    private static final int MANY = 10_000;

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Activities activities;
    @Autowired Errands errands;
    @Autowired JdbcClient db;
    @Autowired NamedParameterJdbcTemplate rows;

    @Test
    void measuresManyBesideFew() throws Exception {
        Files.createDirectories(REPORT.getParent());
        tell("\nJourneys on %s, %d processors".formatted(TestDatabase.isPostgresql() ? "PostgreSQL" : "H2 in memory",
                Runtime.getRuntime().availableProcessors()));
        sessions();
        var acme = new Throng(rows, walker.start(ada, template(ada), "first@acme.example"));
        var rival = new Throng(rows, walker.start(mallory, template(mallory), "first@rival.example"));
        acme.gather(MANY);
        rival.gather(FEW);
        if (TestDatabase.isPostgresql()) db.sql("analyze").update();
        lists(acme);
        sweep();
        bulk();
    }

    private void sessions() throws IOException {
        var template = rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(null, 0), Sketch.task("Second"));
        var one = walker.start(ada, template, "one@acme.example");
        var twenty = walker.start(ada, template, "twenty@acme.example");
        take(one, 1);
        take(twenty, 20);
        compare("a journey's page, 20 sessions beside 1", () -> asked(ada, "/journeys/" + twenty.id()),
                () -> asked(ada, "/journeys/" + one.id()));
        compare("the participant's page, the same", () -> door(twenty), () -> door(one));
    }

    private void lists(Throng acme) throws IOException {
        var many = "%,d beside %d: ".formatted(MANY, FEW);
        compare("Reviews, " + many, () -> asked(ada, "/reviews"), () -> asked(mallory, "/reviews"));
        compare("Home, " + many, () -> asked(ada, "/"), () -> asked(mallory, "/"));
        compare("participants, " + many, () -> asked(ada, "/participants"), () -> asked(mallory, "/participants"));
        compare("participants, found by a word, " + many, () -> asked(ada, "/participants?q=surname77"),
                () -> asked(mallory, "/participants?q=surname77"));
        var deep = "/participants?page=" + Cursor.at(acme.middle().toString(), new UUID(0, 0)).text();
        compare("participants, page 200 beside page 1", () -> asked(ada, deep), () -> asked(ada, "/participants"));
    }

    private void sweep() throws IOException {
        var start = System.nanoTime();
        db.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('look-for-the-late', 'recurring', current_timestamp, false, 1)
                """).update();
        errands.run();
        tell("the look for the late among %,d open doors: %.0f ms".formatted(MANY / 2, since(start)));
        db.sql("delete from scheduled_tasks").update();
    }

    private void bulk() throws Exception {
        var template = template(ada);
        rows("warm", 100, template);
        var start = System.nanoTime();
        for (int i = 0; i < FEW; i++) {
            robo.post("/participants", Map.of("name", "Person " + i, "email", "single" + i + "@acme.example",
                    "evaluation_template_id", template)).gives(201);
        }
        var singly = since(start) * 500 / FEW;
        start = System.nanoTime();
        var longest = 0.0;
        try (var threads = Executors.newFixedThreadPool(1)) {
            var bulk = threads.submit(() -> rows("bulk", 500, template));
            while (!bulk.isDone()) longest = Math.max(longest, writing());
            bulk.get();
        }
        tell("500 who set out at once beside %d one by one, times %d: x%.2f (%.0f ms : %.0f ms)".formatted(FEW,
                500 / FEW, since(start) / singly, since(start), singly));
        tell("the longest that somebody else in the account waited meanwhile: %.0f ms".formatted(longest));
    }

    /** One who writes now and then, and leaves the others alone between. */
    private double writing() throws InterruptedException {
        var start = System.nanoTime();
        activities.record(ada, "account.updated", ada.accountId().value(), "Something else");
        var waited = since(start);
        Thread.sleep(20);
        return waited;
    }

    private Object rows(String prefix, int many, UUID template) {
        return robo.post("/participants/bulk", Map.of("participants", IntStream.range(0, many)
                .mapToObj(i -> Map.of("name", "Person " + i, "email", prefix + i + "@acme.example",
                        "evaluation_template_id", template)).toList())).gives(200);
    }

    private UUID template(Actor by) {
        return rehearsal.hiring(by, Sketch.task("Task"), Sketch.task("Second"));
    }

    private void take(Journey journey, int times) {
        for (int i = 0; i < times; i++) {
            walker.handsIn(journey);
            walker.scores(by(journey), journey, 30);
        }
    }

    private Actor by(Journey journey) {
        return journey.accountId().equals(ada.accountId()) ? rui : mallory;
    }

    private void asked(Actor by, String address) {
        assertThat(as(by).get(address)).isOk();
    }

    private void door(Journey journey) {
        assertThat(signedOut().get("/door/" + walker.token(journey))).isOk();
    }

    private static void compare(String what, Runnable many, Runnable few) throws IOException {
        var turns = new Turns(many, few);
        tell("%-55s x%.2f (%.1f ms : %.1f ms)".formatted(what, turns.many() / turns.few(), turns.many(), turns.few()));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void tell(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
