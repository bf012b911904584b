package enfilade.developer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes documents out of schemas: such as they should be, and such as they should not. The same seed, the same. */
final class Anything {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> ODD_TEXTS = List.of("", " ", "\t\n", "\u0000", "\ud83d", "🦀".repeat(9), "ﷺ",
            "\u202e", "İ", "'; drop table account; --", "<script>alert(1)</script>", "%00", "../..", "null", "0",
            "true", "{}",
            "a".repeat(70_000), "é".repeat(161), "\u200b", "${7*7}", "-1", "1e9", "iv_live_" + "x".repeat(32));

    private static final List<String> ODD_NUMBERS = List.of("0", "-0", "-1", "1", "0.5", "0.001", "1e3", "1e-3",
            "100.01", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e40", "1e400", "-1e400",
            "1e-400", "0.1000000000000000055511151231257827", "99.99", "3.0");

    /** Who is there and what is called so, which nobody would hit by chance. */
    private static final Map<String, String> NAMED = Map.of("scored_by", "rui@acme.example", "decided_by",
            "rui@acme.example", "stage", "secret_task");

    private final JsonNode document;
    private final UnaryOperator<String> ids;
    private final Random random;

    /** @param ids an id of the thing that a key names, such as evaluation_template_id */
    Anything(JsonNode document, UnaryOperator<String> ids, Random random) {
        this.document = document;
        this.ids = ids;
        this.random = random;
    }

    /** A value that the schema allows. */
    JsonNode fitting(JsonNode schema) {
        return fitting(schema, "");
    }

    private JsonNode fitting(JsonNode schema, String key) {
        var it = resolved(schema);
        if (it.has("enum")) return it.path("enum").get(random.nextInt(it.path("enum").size()));
        return switch (type(it)) {
            case "object" -> object(it);
            case "array" -> list(it, key);
            case "integer", "number" -> number(it);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> text(it, key);
        };
    }

    /** A fitting value in which one thing, somewhere, is not as it should be. */
    JsonNode broken(JsonNode schema) {
        var value = fitting(schema);
        var places = new ArrayList<Runnable>();
        collect(value, places);
        if (places.isEmpty()) return odd();
        places.get(random.nextInt(places.size())).run();
        return value;
    }

    /** Anything at all. */
    JsonNode odd() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(new BigDecimal(ODD_NUMBERS.get(random.nextInt(ODD_NUMBERS.size()))));
            case 3 -> JSON.arrayNode().add(JSON.nullNode()).add(7).add("x");
            case 4 -> JSON.objectNode().put("unheard_of", 1);
            default -> JSON.stringNode(oddText());
        };
    }

    String oddText() {
        return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    }

    private void collect(JsonNode value, List<Runnable> places) {
        if (value instanceof ObjectNode object) {
            places.add(() -> object.set("unheard_of_" + random.nextInt(9), odd()));
            object.propertyNames().forEach(name -> {
                places.add(() -> object.set(name, odd()));
                places.add(() -> object.remove(name));
                collect(object.get(name), places);
            });
        } else if (value instanceof ArrayNode list) {
            places.add(() -> IntStream.range(0, 1 + random.nextInt(1200)).forEach(i -> list.add(odd())));
            for (int i = 0; i < list.size(); i++) {
                var at = i;
                places.add(() -> list.set(at, odd()));
                collect(list.get(i), places);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var it = schema;
        while (true) {
            var choices = it.has("anyOf") ? it.path("anyOf") : it.path("oneOf");
            if (it.has("$ref")) it = document.at(it.path("$ref").asString().substring(1));
            else if (!choices.isEmpty()) it = choices.get(random.nextInt(choices.size()));
            else return it;
        }
    }

    private String type(JsonNode schema) {
        var types = schema.path("type");
        return types.isArray() ? types.get(random.nextInt(types.size())).asString() : types.asString("object");
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(4) == 0) {
                object.set(property.getKey(), fitting(property.getValue(), property.getKey()));
            }
        });
        return object;
    }

    /** Weights share out a hundred, and no question speaks for what nobody looks for: no schema can say so. */
    private JsonNode list(JsonNode schema, String key) {
        var list = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        IntStream.range(0, least + random.nextInt(most - least + 1)).forEach(i ->
                list.add(fitting(schema.path("items"), key)));
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode entry)) continue;
            var share = 100 / list.size();
            if (entry.has("weight")) entry.put("weight", i > 0 ? share : 100 - share * (list.size() - 1));
            if (entry.has("reasoning")) entry.put("dimension", "Overall");
            else if (entry.has("dimension")) entry.putNull("dimension");
        }
        return list;
    }

    /** At its ends more often than within. */
    private JsonNode number(JsonNode schema) {
        int least = schema.path("minimum").asInt(-1000);
        int most = schema.path("maximum").asInt(1000);
        return switch (random.nextInt(4)) {
            case 0 -> JSON.numberNode(least);
            case 1 -> JSON.numberNode(most);
            default -> JSON.numberNode(least + random.nextInt(most - least + 1));
        };
    }

    private JsonNode text(JsonNode schema, String key) {
        if (schema.path("format").asString("").equals("uuid")) {
            return JSON.stringNode(random.nextInt(8) == 0 ? UUID.randomUUID().toString() : ids.apply(key));
        }
        if (key.equals("email")) {
            return JSON.stringNode("somebody." + random.nextInt(5_000) + "@acme.example");
        }
        if (NAMED.containsKey(key) && random.nextInt(4) > 0) return JSON.stringNode(NAMED.get(key));
        if (schema.path("format").asString("").equals("date-time")) {
            return JSON.stringNode("20%d-0%d-1%dT08:30:00Z".formatted(20 + random.nextInt(79), 1 + random.nextInt(9),
                    random.nextInt(10)));
        }
        int most = schema.path("maxLength").asInt(200);
        var length = switch (random.nextInt(6)) {
            case 0 -> most;
            case 1 -> Math.max(1, schema.path("minLength").asInt(0));
            default -> 1 + random.nextInt(Math.min(most, 40));
        };
        return JSON.stringNode(random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }
}
