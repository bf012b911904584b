package enfilade.developer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import enfilade.api.InShort;
import enfilade.api.OrNull;
import enfilade.web.Payloads;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How payload records look in JSON: each record is a component of the document, one for each way that it travels. */
final class Schemas {

    /** An answer has every key; a new thing the required ones; a change only those that it is about. */
    enum Way {
        ANSWER(""), NEW("Create"), CHANGE("Patch");

        private final String suffix;

        Way(String suffix) {
            this.suffix = suffix;
        }

        /** Lists are replaced whole. */
        Way withinLists() {
            return this == CHANGE ? NEW : this;
        }
    }

    private final Map<String, Schema> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    Map<String, Schema> components() {
        return components;
    }

    /** The name of the component, which is made when it is asked for first. */
    String name(Class<?> record, Way way) {
        var name = name(record) + way.suffix;
        var owner = owners.putIfAbsent(name, record);
        if (owner != null && owner != record) {
            throw new IllegalStateException("%s and %s are both called %s".formatted(owner, record, name));
        }
        if (owner == null) components.put(name, object(record, way));
        return name;
    }

    /** One that is made of others, and stands in the document once. */
    JsonSchema ref(String name, Supplier<JsonSchema> made) {
        if (!components.containsKey(name)) components.put(name, made.get());
        return Shapes.ref(name);
    }

    JsonSchema of(Type type, Way way) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) return Shapes.typed("object");
            return Shapes.list(of(generic.getActualTypeArguments()[0], way.withinLists()));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) return way == Way.ANSWER ? Shapes.ref(name(plain, way)) : orInShort(plain, way);
        if (plain.isEnum()) return Shapes.choices(plain);
        if (plain == String.class) return Shapes.typed("string");
        if (plain == Boolean.class || plain == boolean.class) return Shapes.typed("boolean");
        if (plain == Integer.class || plain == int.class) return Shapes.typed("integer", "int32");
        if (plain == Long.class || plain == long.class) return Shapes.typed("integer", "int64");
        if (plain == BigDecimal.class) return Shapes.typed("number");
        if (plain == UUID.class) return Shapes.typed("string", "uuid");
        if (plain == Instant.class) return Shapes.typed("string", "date-time");
        if (plain == Object.class || plain == tools.jackson.databind.JsonNode.class) return new JsonSchema();
        if (plain == tools.jackson.databind.node.ObjectNode.class) return Shapes.typed("object");
        throw new IllegalStateException("No payload holds a " + type);
    }

    /** A component with all that its annotation says about it. */
    JsonSchema of(RecordComponent component, Way way) {
        var list = component.getAccessor().getAnnotation(ArraySchema.class);
        var entry = list == null ? Void.class : list.schema().implementation();
        var schema = entry == Void.class ? of(component.getGenericType(), way)
                : Shapes.list(of(entry, way.withinLists()));
        var said = said(component);
        if (isNullable(component, way)) schema = Shapes.orNull(schema);
        if (list != null && list.maxItems() != Integer.MIN_VALUE) schema.setMaxItems(list.maxItems());
        if (list != null && list.minItems() != Integer.MAX_VALUE) schema.setMinItems(list.minItems());
        if (list != null) Limits.put(list.schema(), schema.getItems());
        if (list != null && !list.schema().example().isEmpty() && schema.getItems() instanceof JsonSchema items) {
            items.addExample(list.schema().example());
        }
        if (list != null && !list.arraySchema().description().isEmpty()) {
            schema.setDescription(list.arraySchema().description());
        }
        if (said == null) return schema;
        Limits.put(said, schema);
        if (!said.description().isEmpty()) schema.setDescription(said.description());
        if (!said.example().isEmpty()) schema.addExample(Limits.value(said.example(), schema));
        if (!said.defaultValue().isEmpty() && way == Way.NEW) {
            schema.setDefault(Limits.value(said.defaultValue(), schema));
        }
        if (said.accessMode() == AccessMode.READ_ONLY) schema.setReadOnly(true);
        return schema;
    }

    private JsonSchema object(Class<?> record, Way way) {
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                var inner = object(component.getType(), way);
                properties.putAll(inner.getProperties());
                if (inner.getRequired() != null) required.addAll(inner.getRequired());
                continue;
            }
            var key = Payloads.key(record, component);
            properties.put(key, of(component, way));
            if (way == Way.ANSWER && isAlwaysThere(component) || way == Way.NEW && isRequired(component)) {
                required.add(key);
            }
        }
        var object = Shapes.typed("object");
        object.setProperties(properties);
        if (!required.isEmpty()) object.setRequired(required);
        if (way != Way.ANSWER) object.setAdditionalProperties(false);
        var said = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (said != null && !said.description().isEmpty()) object.setDescription(said.description());
        return object;
    }

    /** What an answer may leave empty says so; in a request, too, what need not be given. */
    private static boolean isNullable(RecordComponent component, Way way) {
        if (way != Way.ANSWER) return (!isRequired(component) || said(component).nullable()) && !isReadOnly(component);
        var list = component.getAccessor().getAnnotation(ArraySchema.class);
        return component.getAccessor().isAnnotationPresent(OrNull.class)
                || list != null && list.minItems() != Integer.MAX_VALUE;
    }

    /** Every key is, but for those of texts that are left out when they hold nothing. */
    private static boolean isAlwaysThere(RecordComponent component) {
        var included = component.getAccessor().getAnnotation(JsonInclude.class);
        return included == null || included.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean isRequired(RecordComponent component) {
        var said = said(component);
        return said != null && said.requiredMode() == RequiredMode.REQUIRED;
    }

    private static boolean isReadOnly(RecordComponent component) {
        var said = said(component);
        return said != null && said.accessMode() == AccessMode.READ_ONLY;
    }

    private JsonSchema orInShort(Class<?> record, Way way) {
        var whole = Shapes.ref(name(record, way));
        var inShort = record.getAnnotation(InShort.class);
        if (inShort == null) return whole;
        var text = Arrays.stream(record.getRecordComponents())
                .filter(it -> it.getName().equals(inShort.value())).findFirst().orElseThrow();
        return Shapes.anyOf(List.of(of(text, way), whole));
    }

    private static String name(Class<?> record) {
        var said = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null && !said.name().isEmpty() ? said.name()
                : record.getSimpleName().replaceFirst("Payload$", "");
    }

    static io.swagger.v3.oas.annotations.media.@Nullable Schema said(RecordComponent component) {
        return component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    }
}
