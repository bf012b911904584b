package enfilade.developer;

import enfilade.web.Choice;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain schemas that all others are made of. */
final class Shapes {

    static JsonSchema ref(String name) {
        var schema = new JsonSchema();
        schema.set$ref("#/components/schemas/" + name);
        return schema;
    }

    static JsonSchema list(JsonSchema entries) {
        var schema = typed("array");
        schema.setItems(entries);
        return schema;
    }

    static JsonSchema anyOf(List<? extends JsonSchema> each) {
        var schema = new JsonSchema();
        schema.setAnyOf(new ArrayList<>(each));
        return schema;
    }

    static JsonSchema orNull(JsonSchema schema) {
        if (schema.get$ref() != null) return anyOf(List.of(schema, typed("null")));
        if (schema.getTypes() == null) return schema;
        schema.setTypes(new LinkedHashSet<>(Stream.concat(schema.getTypes().stream(), Stream.of("null")).toList()));
        if (schema.getEnum() != null) schema.getEnum().add(null);
        return schema;
    }

    static JsonSchema choices(Class<?> type) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of("string")));
        schema.setEnum(new ArrayList<>(Stream.of(type.getEnumConstants()).map(Choice.class::cast)
                .<Object>map(Choice::wire).toList()));
        return schema;
    }

    static JsonSchema typed(String type) {
        return typed(type, null);
    }

    static JsonSchema typed(String type, @Nullable String format) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        schema.setFormat(format);
        return schema;
    }

    private Shapes() {}
}
