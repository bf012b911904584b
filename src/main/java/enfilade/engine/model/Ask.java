package enfilade.engine.model;

import enfilade.engine.Endpoint;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question to a language model.
 *
 * @param orders what it is to do: words of ours and of the team
 * @param data   what it looks at: words of the participant among them, in marked blocks
 * @param shape  the JSON schema that its answer has to follow; null for plain words
 */
record Ask(Endpoint endpoint, String orders, String data, @Nullable BigDecimal temperature,
           @Nullable Map<String, Object> shape) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * As the protocol wants it, with the keys always in the same order. It always streams, so that a silent line is
     * told from a slow one.
     */
    String body() {
        var body = new LinkedHashMap<String, Object>();
        if (!endpoint.model().isEmpty()) body.put("model", endpoint.model());
        body.put("messages", List.of(ordered("role", "system", "content", orders),
                ordered("role", "user", "content", data)));
        if (temperature != null) body.put("temperature", temperature);
        if (shape != null) {
            body.put("response_format", ordered("type", "json_schema", "json_schema",
                    ordered("name", "judgement", "strict", true, "schema", shape)));
        }
        body.put("stream", true);
        return JSON.writeValueAsString(body);
    }

    /** A map that keeps its order: names and values by turns. */
    static Map<String, Object> ordered(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) map.put((String) entries[i], entries[i + 1]);
        return map;
    }
}
