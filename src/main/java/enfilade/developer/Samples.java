package enfilade.developer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Believable values for whatever a schema describes: what it gives as an example, else its default, else nothing. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    Samples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** @param of what the whole is called, by which its id is made: the same in every example */
    JsonNode whole(Schema<?> schema, String of) {
        var it = resolved(schema);
        var object = JSON.objectNode();
        if (it.getProperties() == null) return object;
        it.getProperties().forEach((key, part) -> object.set(key, usual(schema, key) != null ? usual(schema, key)
                : of(part, key.equals("id") ? of : key)));
        return object;
    }

    /** What a new thing has when nobody said anything about it. */
    private @Nullable JsonNode usual(Schema<?> schema, String key) {
        var fresh = schema.get$ref() == null ? null : schemas.get(schema.get$ref().substring(REF.length()) + "Create");
        var part = fresh == null ? null : (Schema<?>) fresh.getProperties().get(key);
        return part == null || part.getDefault() == null ? null : Json.of(part.getDefault());
    }

    /** Only what has to be given, and what has an example. */
    ObjectNode needed(Schema<?> schema) {
        var it = resolved(schema);
        var object = JSON.objectNode();
        it.getProperties().forEach((key, part) -> {
            var isRequired = it.getRequired() != null && it.getRequired().contains(key);
            if (isRequired || resolved(part).getExamples() != null) object.set(key, of(part, key));
        });
        return object;
    }

    /** The answer to somebody who asked for this: with what they said in it, as far as an answer shows it. */
    JsonNode laid(Schema<?> schema, JsonNode answer, JsonNode asked) {
        var it = resolved(schema);
        if (asked.isArray() && it.getItems() != null) {
            var entries = JSON.arrayNode();
            asked.forEach(entry -> entries.add(laid(it.getItems(), of(it.getItems(), "entry"), entry)));
            return entries;
        }
        if (it.getProperties() == null) return asked;
        var whole = (ObjectNode) (answer.isObject() ? answer : whole(schema, "entry"));
        if (asked.isTextual()) return whole.set(it.getProperties().keySet().iterator().next(), asked);
        asked.properties().stream().filter(entry -> whole.has(entry.getKey())).forEach(entry -> whole.set(
                entry.getKey(), laid((Schema<?>) it.getProperties().get(entry.getKey()), whole.get(entry.getKey()),
                        entry.getValue())));
        return whole;
    }

    /** A text for everything that may be null would tell nothing that is true of a fresh thing. */
    private JsonNode of(Schema<?> part, String key) {
        if (part.getExamples() != null) return Json.of(part.getExamples().getFirst());
        var it = resolved(part);
        if (it.getDefault() != null) return Json.of(it.getDefault());
        if (isNullable(part) || it.getTypes() == null) return JSON.nullNode();
        if (it.getEnum() != null) return Json.of(it.getEnum().getFirst());
        return switch (it.getTypes().iterator().next()) {
            case "object" -> whole(part, key);
            case "array" -> list(it, key);
            case "boolean" -> JSON.booleanNode(false);
            case "integer", "number" -> JSON.numberNode(it.getMinimum() == null ? 0 : it.getMinimum().intValue());
            case "string" -> JSON.textNode(text(it, key));
            default -> JSON.nullNode();
        };
    }

    private ArrayNode list(Schema<?> list, String key) {
        var array = JSON.arrayNode();
        for (int i = 0; list.getMinItems() != null && i < list.getMinItems(); i++) array.add(of(list.getItems(), key));
        return array;
    }

    private static String text(Schema<?> schema, String key) {
        return switch (schema.getFormat()) {
            case "uuid" -> id(key);
            case "date-time" -> "2026-11-22T09:30:00Z";
            case null, default -> schema.getMinLength() == null ? "" : key.replace('_', ' ');
        };
    }

    /** The same wherever the same thing is named: evaluation_template_id here, the id of a template there. */
    static String id(String key) {
        var made = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return made.substring(0, 14) + "4" + made.substring(15, 19) + "8" + made.substring(20);
    }

    Schema<?> resolved(Schema<?> schema) {
        if (schema.get$ref() != null) return schemas.get(schema.get$ref().substring(REF.length()));
        if (schema.getAnyOf() == null) return schema;
        List<Schema> each = schema.getAnyOf();
        return resolved(each.getFirst());
    }

    private static boolean isNullable(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null")
                || schema.getAnyOf() != null && schema.getAnyOf().stream()
                        .anyMatch(it -> it.getTypes() != null && it.getTypes().contains("null"));
    }
}
