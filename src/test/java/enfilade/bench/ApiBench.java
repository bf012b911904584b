package enfilade.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast the API answers, beside what the same server can do at all. Asserts nothing and runs only when bin/bench
 * asks for it: a busy machine shall fail no build.
 */
@EnabledIfSystemProperty(named = "bench", matches = "api")
class ApiBench {

    private static final Path REPORT = Path.of("target/bench/api.txt");

    private final Plan plan = Plan.asked();

    @Test
    void measuresEveryDatabaseAtEverySize() throws Exception {
        Files.createDirectories(REPORT.getParent());
        Files.deleteIfExists(REPORT);
        tell(conditions());
        for (var database : plan.databases()) {
            for (var size : plan.sizes()) {
                if (database.equals("h2")) measure("H2, embedded", size, Map.of());
                else onPostgresql(size);
            }
        }
        System.out.println("\nThe report is in " + REPORT.toAbsolutePath());
    }

    /** It waits for the disk as it does for operators; tests do without. */
    private void onPostgresql(int size) throws Exception {
        try (var postgresql = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").start()) {
            measure("PostgreSQL, on the same machine", size,
                    Map.of("ENFILADE_DATABASE_URL", postgresql.getJdbcUrl("postgres", "postgres"),
                            "ENFILADE_DATABASE_USERNAME", "postgres"));
        }
    }

    private void measure(String title, int size, Map<String, String> database)
            throws IOException, InterruptedException {
        try (var server = Running.start(plan, size, database);
             var client = new Turn.Client(server, plan.connections())) {
            var number = new AtomicInteger();
            var endpoints = Endpoint.of(server.world());
            rounds(client, endpoints, plan.turnsToWarmUp(), number);
            var turns = rounds(client, endpoints, plan.rounds(), number);
            tell("\n%s: 2 accounts, each with %,d templates and %,d stages\n%s".formatted(title, size,
                    server.world().stages().size(), Figures.HEAD));
            for (var endpoint : endpoints) {
                var statements = client.statements(endpoint, server.world().key(), number);
                tell(new Figures(endpoint.name(), statements, turns.get(endpoint), turns.get(endpoints.getFirst()))
                        .line());
            }
        }
    }

    /** In each round everybody has a turn, and the first one goes to the back of the row. */
    private Map<Endpoint, List<Turn>> rounds(Turn.Client client, List<Endpoint> endpoints, int rounds,
                                             AtomicInteger number) throws IOException, InterruptedException {
        var turns = new HashMap<Endpoint, List<Turn>>();
        var row = new ArrayList<>(endpoints);
        for (int round = 0; round < rounds; round++) {
            for (var endpoint : row) {
                turns.computeIfAbsent(endpoint, it -> new ArrayList<>())
                        .add(client.take(endpoint, plan.requests() * endpoint.times(), number));
            }
            Collections.rotate(row, -1);
        }
        return turns;
    }

    private String conditions() {
        return """
                The API of Enfilade, %s
                %d processors, %s; the server's Java: %s, the client's: its own process
                %d rounds after %d to warm up; a turn is %d requests of the slowest endpoint,
                3 or 8 times as many of the faster ones, over %d connections that stay open
                trivial   the ceiling: a handler that answers a constant, without key, fence or statement
                liveness  GET /actuator/health/liveness, behind the fence of the pages
                key       a handler behind the key that answers nothing
                one       GET /api/v1/evaluation-stages/{id}
                list      GET /api/v1/evaluation-stages?evaluation_template_id=...&pageSize=20, %d rows
                newest    GET /api/v1/evaluation-stages?pageSize=20, with its counts
                onward    the same by cursor, without counts
                create    POST /api/v1/evaluation-stages, without an idempotency key
                Every ratio is to the trivial endpoint in the same round; a line tells the median of the rounds.
                CPU ms is the processor time of the server's process for one request.""".formatted(
                LocalDateTime.now().withNano(0), Runtime.getRuntime().availableProcessors(),
                "JDK " + Runtime.version(), String.join(" ", Running.options()), plan.rounds(), plan.turnsToWarmUp(),
                plan.requests(), plan.connections(), Math.min(20, plan.stages()));
    }

    private static void tell(String text) throws IOException {
        System.out.println(text);
        Files.writeString(REPORT, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
