package enfilade.developer;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.developer.Description.Operation;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Furniture;
import enfilade.support.Program;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever a program sends, it gets an answer that the description announces, and never a fault of ours. The calls are
 * made from the description by chance; the seed that is printed makes the same ones again.
 */
class PropertyApiTests extends ApiTests {

    /** How many calls; {@code -Denfilade.property.calls=20000} makes more. */
    private static final int CALLS = Integer.getInteger("enfilade.property.calls", 2_400);

    private static final Set<String> IGNORED = Set.of("id", "created_at", "updated_at", "createdAt", "updatedAt",
            "journeys");
    private static final int EACH_MINUTE = 500;
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final int FURNISHED_EVERY = 60;

    /** In which table the things stand that a key or a variable names. */
    private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("templateId", "evaluation_template"),
            Map.entry("stageId", "evaluation_stage"), Map.entry("profileId", "agent_profile"),
            Map.entry("publicId", "public_profile"), Map.entry("evaluation_template_id", "evaluation_template"),
            Map.entry("agent_profile_id", "agent_profile"), Map.entry("reviewer_ids", "member"),
            Map.entry("sourceId", "agent_profile"), Map.entry("source_id", "evaluation_template"),
            Map.entry("participant_id", "participant"), Map.entry("candidate_id", "participant"),
            Map.entry("participantId", "participant"),
            Map.entry("interview_id", "evaluation_stage"), Map.entry("journeyId", "journey"),
            Map.entry("journey_id", "journey"), Map.entry("sessionId", "session"),
            Map.entry("decisionId", "decision"), Map.entry("reviewId", "scorecard"));

    @Autowired
    ObjectProvider<Furniture> furniture;

    @Autowired
    JdbcClient db;

    private Random random;
    private Description description;
    private Anything anything;

    @Test
    void everyAnswerIsOneThatTheDescriptionAnnounces() {
        var seed = Long.getLong("enfilade.property.seed", new Random().nextLong());
        System.out.println("enfilade.property.seed=" + seed);
        description = Description.readBy(showing(null));
        random = new Random(seed);
        anything = new Anything(description.document(), this::anId, random);
        var operations = description.operations().toList();
        var answered = new HashMap<Integer, Integer>();

        for (int i = 0; i < CALLS; i++) {
            if (i % EACH_MINUTE == 0) clock.passes(Duration.ofSeconds(61));
            if (i % FURNISHED_EVERY == 0) furniture.orderedStream().forEach(it -> it.place(ada));
            var operation = operations.get(i % operations.size());
            var call = call(operation, i);
            answered.merge(call.status(), 1, Integer::sum);
            check(operation, call, seed);
        }

        System.out.println(CALLS + " calls: " + answered);
        assertThat(answered.keySet()).contains(200, 201, 204, 400, 404);
        assertThat(answered.get(201)).as("things made").isGreaterThan(CALLS / 120);
    }

    private Call call(Operation operation, int number) {
        var call = program(number).call(HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)),
                path(operation)).query(query(operation));
        if (operation.says().has("requestBody")) call.body(body(operation));
        if (random.nextInt(4) == 0) {
            call.header("Idempotency-Key", random.nextInt(8) == 0 ? "é" : "k" + random.nextInt(50));
        }
        if (random.nextInt(6) == 0) call.header("If-Match", random.nextBoolean() ? "*" : "\"never\"");
        if (random.nextInt(40) == 0) call.contentType("text/plain");
        return call;
    }

    /** Mostly the one that may do everything. */
    private Program program(int number) {
        return switch (number % 29) {
            case 7 -> bolt;
            case 13 -> showing(anything.oddText().replaceAll("[^!-~]", "x"));
            case 19 -> program(ada, Scope.EVALUATION_STAGES_READ);
            default -> robo;
        };
    }

    private String path(Operation operation) {
        return VARIABLE.matcher(operation.path()).replaceAll(variable -> {
            var id = switch (variable.group(1)) {
                case "revisionNumber" -> "1";
                case "eventKey" -> "evt_" + anId("eventKey").replace("-", "");
                default -> anId(variable.group(1));
            };
            return switch (random.nextInt(12)) {
                case 0 -> UUID.randomUUID().toString();
                case 1 -> "nonsense-" + random.nextInt(9);
                default -> id;
            };
        });
    }

    /** One that was made not long ago, now and then of the other account. */
    private String anId(String name) {
        var account = (random.nextInt(15) == 0 ? mallory : ada).accountId().value();
        var table = TABLES.getOrDefault(name, "activity");
        var order = Set.of("activity", "public_profile", "member").contains(table) ? "id" : "created_at desc";
        var ids = db.sql("select id from %s where account_id = :account order by %s fetch first 20 rows only"
                .formatted(table, order)).param("account", account).query(UUID.class).list();
        return String.valueOf(ids.isEmpty() ? UUID.randomUUID() : ids.get(random.nextInt(ids.size())));
    }

    private String query(Operation operation) {
        var query = new ArrayList<String>();
        for (var parameter : operation.says().path("parameters")) {
            if (!parameter.path("in").asString("").equals("query") || random.nextInt(3) > 0) continue;
            var value = random.nextInt(4) == 0 ? anything.oddText() : plain(anything.fitting(parameter.path("schema")));
            query.add(parameter.path("name").asString() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
        if (random.nextInt(30) == 0) query.add("unheard_of=1");
        return String.join("&", query);
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private Object body(Operation operation) {
        var schema = operation.requestBody().path("schema");
        return switch (random.nextInt(10)) {
            case 0 -> anything.odd().toString();
            case 1 -> anything.fitting(schema).toString().replaceFirst("[}\\]]", ",");
            case 2, 3, 4, 5 -> anything.broken(schema).toString();
            default -> anything.fitting(schema).toString();
        };
    }

    /** Without the keys that are taken whatever they hold: those that the description says are only read. */
    private JsonNode heeded(JsonNode body, JsonNode schema) {
        var said = schema.has("$ref") ? description.document().at(schema.path("$ref").asString().substring(1)) : schema;
        if (body instanceof ObjectNode object) {
            said.path("properties").properties().stream().filter(it -> it.getValue().path("readOnly").asBoolean(false))
                    .forEach(it -> object.remove(it.getKey()));
        }
        return heeded(body);
    }

    private static JsonNode heeded(JsonNode body) {
        if (body instanceof ObjectNode object) object.remove(IGNORED);
        body.forEach(PropertyApiTests::heeded);
        return body;
    }

    private void check(Operation operation, Call call, long seed) {
        var said = "seed " + seed + ": " + operation + "\n" + call.described();
        if (call.status() < 300 && operation.says().has("requestBody")) {
            var schema = operation.requestBody().path("schema");
            var wrong = description.whatIsWrong(schema, heeded(call.sentBody(), schema));
            assertThat(wrong).as("should be refused: " + said).isEmpty();
        }
        assertThat(call.status()).as(said).isLessThan(500);
        var announced = operation.says().path("responses").path(String.valueOf(call.status()));
        assertThat(announced.isMissingNode()).as("not announced: " + said).isFalse();
        assertThat(call.header("X-Request-Id")).as(said).isNotBlank();
        if (call.status() == 204 || call.status() == 304) return;
        var response = announced.has("$ref")
                ? description.document().at(announced.path("$ref").asString().substring(1)) : announced;
        var media = response.path("content").path(call.header("Content-Type"));
        assertThat(media.isMissingNode()).as("another type: " + said).isFalse();
        assertThat(description.whatIsWrong(media.path("schema"), call.json())).as(said).isEmpty();
    }
}
