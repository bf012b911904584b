package enfilade.developer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** JSON as the library reads and writes it that the description is made with. */
final class Json {

    static JsonNode read(String text) {
        try {
            return Json31.mapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("This is no JSON: " + text, broken);
        }
    }

    /** A file of ours, by its name alone. */
    static JsonNode example(String name) {
        try {
            return read(new ClassPathResource("api-examples/" + name + ".json").getContentAsString(
                    StandardCharsets.UTF_8));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static JsonNode of(Object plain) {
        return Json31.mapper().valueToTree(plain);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Json() {}
}
