package enfilade.web;

import enfilade.Issue;
import enfilade.Refusal;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON as people hand it in and take it away: read with suspicion; the same is always written as the same bytes. */
public final class JsonText {

    /** Deeper than anything that we write; what is deeper was made to hurt. */
    private static final int DEEPEST = 40;

    /** Names, values and brackets: small ones take far more room in memory than in the text. */
    private static final int MOST_PARTS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                            .maxNumberLength(100).maxTokenCount(MOST_PARTS).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(Choice.class, new WireSerializer()))
            .defaultPrettyPrinter(printer())
            .build();

    private static final ObjectWriter PLAIN = JSON.writer().without(SerializationFeature.INDENT_OUTPUT);

    /** The document as a tree; refused with line and column when it is none. */
    public static JsonNode read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) throw refused("empty", "There is nothing in it.");
        try {
            return JSON.readTree(plain);
        } catch (StreamConstraintsException tooMuch) {
            if (String.valueOf(tooMuch.getMessage()).contains("Token count")) {
                throw refused("too_many", "More than a million names, values and brackets are in it.");
            }
            throw refused("too_deep", "This is nested deeper than %d levels, or has a number of over 100 digits%s."
                    .formatted(DEEPEST, place(tooMuch)));
        } catch (JacksonException broken) {
            throw refused("malformed", sentence(broken));
        } catch (NumberFormatException tooLarge) {
            throw refused("malformed", "A number in it is larger than any that can be read.");
        }
    }

    /** With two spaces a level, a line for each value and a line end at the end. */
    public static String pretty(Object document) {
        return JSON.writeValueAsString(document) + "\n";
    }

    /** The same in one line, as programs take it. */
    public static byte[] bytes(Object document) {
        return PLAIN.writeValueAsBytes(document);
    }

    /** The same as text, for a column. */
    public static String line(Object document) {
        return PLAIN.writeValueAsString(document);
    }

    /** As it would be written, to be looked at or changed key by key. */
    public static JsonNode tree(Object document) {
        return JSON.valueToTree(document);
    }

    private static String sentence(JacksonException broken) {
        var message = String.valueOf(broken.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "A key stands twice in one object" + place(broken) + ": " + quoted(message) + ".";
        }
        if (message.contains("end-of-input")) {
            return "This is only a part of a document: it ends too early" + place(broken) + ".";
        }
        if (message.startsWith("Trailing token")) {
            return "Something follows after the end of the document" + place(broken) + ".";
        }
        return "This is not JSON" + place(broken) + ".";
    }

    private static String quoted(String message) {
        var name = message.replaceAll("(?s)[^'\"]*['\"](.*?)['\"].*", "$1");
        return "“" + (name.length() <= 60 ? name : name.substring(0, 59) + "…") + "”";
    }

    private static String place(JacksonException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 1 ? ""
                : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Refusal refused(String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue("", code, sentence)));
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** A choice is written as it is spelt in addresses and forms. */
    private static final class WireSerializer extends ValueSerializer<Choice> {
        @Override
        public void serialize(Choice choice, JsonGenerator out, SerializationContext context) {
            out.writeString(choice.wire());
        }
    }

    private JsonText() {}
}
