package enfilade.participant;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.web.JsonText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What programs keep beside a participant for themselves: one JSON object, always written the same way. */
final class Metadata {

    static final String NONE = "{}";
    static final int LONGEST = 10_000;

    private static final int MOST_DIGITS = 40;

    /** As it is kept; nothing at all is an empty object, and what is no object is reported. */
    static String checked(String field, @Nullable String text, Checks checks) {
        if (text == null || text.isBlank()) return NONE;
        if (text.length() > 10 * LONGEST) return tooLong(field, checks);
        var before = checks.count();
        var node = checks.under(field, () -> JsonText.read(text));
        return node == null || checks.count() > before ? NONE : checked(field, node, checks);
    }

    /** The same for what has been read already. */
    static String checked(String field, @Nullable JsonNode node, Checks checks) {
        if (node == null || node.isNull()) return NONE;
        if (!node.isObject()) {
            checks.add(field, "wrong_type", "This has to be a JSON object, such as {\"source\": \"careers page\"}.");
        } else if (!isWhole(node)) {
            checks.add(field, "not_text", "A text in it holds a zero character or half of a letter.");
        } else if (!isPlain(node)) {
            checks.add(field, "out_of_range", "A number in it has more than 40 digits.");
        } else {
            var text = new String(JsonText.bytes(node), StandardCharsets.UTF_8);
            return text.length() <= LONGEST ? text : tooLong(field, checks);
        }
        return NONE;
    }

    /** Without the keys that a change set to null, within objects too; a null that was there before may stay. */
    static ObjectNode without(ObjectNode metadata, JsonNode change, JsonNode seen) {
        change.properties().forEach(entry -> {
            var before = seen.path(entry.getKey());
            if (entry.getValue().isNull() && !before.isNull()) metadata.remove(entry.getKey());
            else if (metadata.get(entry.getKey()) instanceof ObjectNode inner) without(inner, entry.getValue(), before);
        });
        return metadata;
    }

    private static String tooLong(String field, Checks checks) {
        checks.add(field, "too_long", "This has at most 10,000 characters.");
        return NONE;
    }

    private static boolean isWhole(JsonNode node) {
        return (!node.isString() || Texts.isWhole(node.stringValue()))
                && node.propertyNames().stream().allMatch(Texts::isWhole)
                && node.valueStream().allMatch(Metadata::isWhole);
    }

    /** A few letters such as 1e999999999 would otherwise stand for a number that fills the memory. */
    private static boolean isPlain(JsonNode node) {
        if (node.isNumber()) {
            var number = node.decimalValue();
            return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
        }
        return node.valueStream().allMatch(Metadata::isPlain);
    }

    private Metadata() {}
}
