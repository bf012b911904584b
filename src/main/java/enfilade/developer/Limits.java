package enfilade.developer;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an annotation says about the values of a key, carried over into the document. */
final class Limits {

    static void put(io.swagger.v3.oas.annotations.media.Schema said, @Nullable Schema<?> schema) {
        if (schema == null) return;
        if (said.minLength() > 0) schema.setMinLength(said.minLength());
        if (said.maxLength() != Integer.MAX_VALUE) schema.setMaxLength(said.maxLength());
        if (!said.minimum().isEmpty()) schema.setMinimum(new BigDecimal(said.minimum()));
        if (!said.maximum().isEmpty()) schema.setMaximum(new BigDecimal(said.maximum()));
        if (!said.pattern().isEmpty()) schema.setPattern(said.pattern());
        if (!said.format().isEmpty()) schema.setFormat(said.format());
        if (said.allowableValues().length > 0) put(List.of(said.allowableValues()), schema);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void put(List<String> choices, Schema schema) {
        schema.setEnum(new ArrayList<Object>(choices));
        if (schema.getTypes().contains("null")) schema.getEnum().add(null);
    }

    /** An example or a default, as the schema's type writes it. */
    static Object value(String text, Schema<?> schema) {
        var types = schema.getTypes();
        if (types == null) return Json.read(text);
        if (types.contains("boolean")) return Boolean.valueOf(text);
        if (types.contains("integer") || types.contains("number")) return new BigDecimal(text);
        return types.contains("array") || types.contains("object") ? Json.read(text) : text;
    }

    private Limits() {}
}
