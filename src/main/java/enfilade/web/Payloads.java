package enfilade.web;

import enfilade.Checks;
import enfilade.Texts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes payload records out of a JSON tree and collects everything that does not fit, each with its path. A record
 * says by its components which keys there are and of which type; what is absent or null arrives as null.
 */
public final class Payloads {

    /** Longer than any list that we keep; what is longer is not even looked at. */
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_IDS = 10_000;
    private static final int MOST_DIGITS = 40;

    private final Checks checks;
    private final boolean strict;
    private final boolean thorough;
    private final String keys;

    public Payloads(Checks checks) {
        this(checks, true, false, "key");
    }

    private Payloads(Checks checks, boolean strict, boolean thorough, String keys) {
        this.checks = checks;
        this.keys = keys;
        this.strict = strict;
        this.thorough = thorough;
    }

    /** Makes the record even when something in it does not fit and is left out, so that the rest can be checked too. */
    public static Payloads thorough(Checks checks) {
        return new Payloads(checks, true, true, "key");
    }

    /** As thorough, in words that suit the parameters of an address. */
    public static Payloads ofQuery(Checks checks) {
        return new Payloads(checks, true, true, "parameter");
    }

    /** For texts that we wrote ourselves, maybe long ago: a key that is gone takes nothing away from the rest. */
    public static Payloads ofOurs(Checks checks) {
        return new Payloads(checks, false, false, "key");
    }

    /**
     * @param path    where the object stands in the document; empty for the whole
     * @param ignored keys that are read back without a meaning, such as id
     * @return null, with issues, when it could not be made; when thorough, only when it is no object at all
     */
    public <R extends Record> @Nullable R read(JsonNode node, Class<R> type, String path, Set<String> ignored) {
        if (!node.isObject()) {
            wrongType(path, "an object", node);
            return null;
        }
        int before = checks.count();
        var components = type.getRecordComponents();
        var known = new HashSet<>(ignored);
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var key = Components.key(type, components[i]);
            known.add(key);
            if (!ignored.contains(key)) values[i] = value(node.get(key), components[i].getGenericType(), at(path, key));
        }
        for (var key : node.propertyNames()) {
            if (!strict || known.contains(key)) continue;
            checks.add(at(path, shown(key)), "unknown_key", "There is no such " + keys + ".");
        }
        if (checks.count() != before && !thorough) return null;
        var own = new Checks();
        var made = own.tried(() -> Components.make(type, components, values));
        checks.adopt(own, path, field -> field);
        return made;
    }

    /** The spelling of a component in JSON. */
    public static String key(Class<?> type, RecordComponent component) {
        return Components.key(type, component);
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path) {
        if (node == null || node.isNull()) return null;
        if (type instanceof ParameterizedType list) return list(node, list.getActualTypeArguments()[0], path);
        var plain = (Class<?>) type;
        if (plain.isRecord()) return read(node, plain.asSubclass(Record.class), path, Set.of());
        if (plain.isEnum()) return choice(node, plain, path);
        if (plain == String.class) return text(node, path);
        if (plain == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrongType(path, "true or false", node);
        }
        if (plain == Integer.class) return whole(node, path);
        if (plain == BigDecimal.class) return number(node, path);
        if (plain == UUID.class) return id(node, path);
        if (plain == JsonNode.class) return node;
        if (plain == ObjectNode.class) return node.isObject() ? node : wrongType(path, "an object", node);
        throw new IllegalStateException("No payload holds a " + type);
    }

    private @Nullable List<?> list(JsonNode node, Type type, String path) {
        if (!node.isArray()) {
            wrongType(path, "a list", node);
            return null;
        }
        var most = type == UUID.class ? MOST_IDS : MOST_ENTRIES;
        if (node.size() > most) {
            checks.add(path, "too_many", "This list has more than %,d entries.".formatted(most));
            return null;
        }
        var entries = new ArrayList<>();
        IntStream.range(0, node.size()).forEach(i -> {
            var at = path + "[" + i + "]";
            entries.add(node.get(i).isNull() ? empty(at) : value(node.get(i), type, at));
        });
        return thorough && entries.contains(null) ? null : entries;
    }

    private @Nullable Object empty(String path) {
        checks.add(path, "wrong_type", "There is nothing here: give it a value, or leave it out of the list.");
        return null;
    }

    private @Nullable Object choice(JsonNode node, Class<?> type, String path) {
        var choices = Stream.of(type.getEnumConstants()).map(Choice.class::cast).toArray(Choice[]::new);
        var found = node.isString() ? Choice.named(node.stringValue(), choices).orElse(null) : null;
        if (found == null) {
            checks.add(path, "not_a_choice", "This is one of " + Arrays.stream(choices).map(Choice::wire)
                    .collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    private @Nullable Object text(JsonNode node, String path) {
        if (!node.isString()) return wrongType(path, "a text", node);
        if (!strict || Texts.isWhole(node.stringValue())) return node.stringValue();
        checks.add(path, "not_text", "This text holds a zero character or half of a letter.");
        return null;
    }

    /** A few letters such as 1e999999999 would otherwise stand for a number that fills the memory. */
    private @Nullable Object number(JsonNode node, String path) {
        if (!node.isNumber()) return wrongType(path, "a number", node);
        var number = node.decimalValue();
        return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS
                ? number : wrongType(path, "a number with few digits", node);
    }

    private @Nullable Integer whole(JsonNode node, String path) {
        if (!node.isNumber()) return (Integer) wrongType(path, "a whole number", node);
        try {
            return node.decimalValue().intValueExact();
        } catch (ArithmeticException tooMuch) {
            return (Integer) wrongType(path, "a whole number that is not too large", node);
        }
    }

    private @Nullable UUID id(JsonNode node, String path) {
        var text = node.isString() ? node.stringValue() : "";
        if (text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(text);
        return (UUID) wrongType(path, "an id such as 0b9ae0b4-3a4f-4c3e-9d6b-0c7d1f1b2a3c", node);
    }

    private @Nullable Object wrongType(String path, String wanted, JsonNode found) {
        checks.add(path, "wrong_type", "This has to be " + wanted + ", not " + switch (found.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "this text";
            case NUMBER -> "this number";
            case BOOLEAN -> "true or false";
            default -> "null";
        } + ".");
        return null;
    }

    private static String at(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shown(String key) {
        return key.length() <= 60 ? key : key.substring(0, 59) + "…";
    }
}
