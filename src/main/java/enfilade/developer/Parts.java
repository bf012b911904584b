package enfilade.developer;

import enfilade.developer.Reference.Body;
import enfilade.developer.Reference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the schemas of the document as lines to print: each key with its type, its limits and its meaning. */
record Parts(JsonNode document) {

    private static final int DEEPEST = 4;

    Part parameter(JsonNode given) {
        var parameter = resolved(given);
        var schema = resolved(parameter.path("schema"));
        var where = parameter.path("in").asString();
        return new Part("", parameter.path("name").asString(),
                type(schema) + (where.equals("header") ? ", header" : ""), parameter.path("required").asBoolean(),
                Prose.of(parameter.path("description").asString("")), facts(schema));
    }

    /** The keys of each sort of body, those of inner objects behind their own. */
    List<Body> bodies(JsonNode schema) {
        if (schema.isMissingNode()) return List.of();
        var sorts = each(schema).toList();
        return IntStream.range(0, sorts.size()).mapToObj(i -> {
            var keys = new ArrayList<Part>();
            keys(sorts.get(i), "", 0, keys);
            var title = sorts.get(i).path("description").asString(i == 0 ? "" : "Or else:");
            return new Body(sorts.size() == 1 ? "" : title, keys);
        }).toList();
    }

    private void keys(JsonNode object, String path, int depth, List<Part> keys) {
        var required = object.path("required").valueStream().map(JsonNode::asString).toList();
        object.path("properties").properties().forEach(entry -> {
            var given = entry.getValue();
            if (given.path("readOnly").asBoolean()) return;
            var schema = resolved(given);
            var description = given.path("description").asString(schema.path("description").asString(""));
            var name = path + entry.getKey();
            keys.add(new Part(path, entry.getKey(), type(given), required.contains(entry.getKey()),
                    Prose.of(description), facts(schema)));
            if (depth == DEEPEST) return;
            var isList = schema.has("items");
            each(isList ? schema.path("items") : given)
                    .forEach(inner -> keys(inner, name + (isList ? "[]." : "."), depth + 1, keys));
        });
    }

    /** The schema itself, or all that it may be. */
    private Stream<JsonNode> each(JsonNode schema) {
        var it = resolved(schema);
        return it.has("anyOf") ? it.path("anyOf").valueStream().map(this::resolved) : Stream.of(it);
    }

    /** Without null: it says that nothing is there, whatever the type. */
    private String type(JsonNode given) {
        var schema = resolved(given);
        if (schema.has("anyOf")) {
            return String.join(" or ", schema.path("anyOf").valueStream().map(this::type)
                    .filter(it -> !it.equals("null")).distinct().toList());
        }
        if (!schema.has("type")) return "anything";
        var types = schema.path("type").isArray() ? schema.path("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString());
        var format = schema.path("format").asString("");
        var first = types.getFirst();
        var name = first.equals("array") ? "list of " + type(schema.path("items"))
                : format.isEmpty() || format.startsWith("int") ? first : format;
        return name;
    }

    private static List<Prose> facts(JsonNode schema) {
        var facts = new ArrayList<String>();
        range(facts, schema, "minimum", "maximum", "");
        range(facts, schema, "minLength", "maxLength", " characters");
        range(facts, schema, "minItems", "maxItems", " entries");
        var choices = schema.path("enum").valueStream().filter(it -> !it.isNull()).map(it -> "`" + it.asString() + "`");
        if (schema.has("enum")) facts.add(String.join(", ", choices.toList()));
        if (schema.has("default")) facts.add("default `" + schema.path("default").asString() + "`");
        return Prose.of(String.join(" · ", facts));
    }

    private static void range(List<String> facts, JsonNode schema, String least, String most, String unit) {
        var from = schema.has(least) ? grouped(schema.path(least)) : "";
        var to = schema.has(most) ? grouped(schema.path(most)) : "";
        if (!from.isEmpty() && !to.isEmpty()) facts.add(from + "–" + to + unit);
        else if (!from.isEmpty()) facts.add("from " + from + unit);
        else if (!to.isEmpty()) facts.add("at most " + to + unit);
    }

    private static String grouped(JsonNode number) {
        return String.format(Locale.ENGLISH, "%,d", number.decimalValue().longValue());
    }

    /** What a reference points at, wherever that is in the document. */
    JsonNode resolved(JsonNode node) {
        var ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }
}
