package enfilade.developer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every request and every answer of the document an example, and those of one thing agree. */
final class Examples {

    private final OpenAPI document;
    private final Samples samples;

    /** For each thing that is answered with, what was asked for when it was made. */
    private final Map<String, JsonNode> made = new LinkedHashMap<>();

    Examples(OpenAPI document) {
        this.document = document;
        this.samples = new Samples(document.getComponents().getSchemas());
    }

    /** @return itself, to be asked */
    Examples add() {
        everyOperation(document).filter(it -> it.getRequestBody() != null).forEach(this::request);
        document.getPaths().forEach((path, item) -> item.readOperations().forEach(it -> answer(path, it)));
        return this;
    }

    /** What a resource is, in the words of that which it answers with first. */
    @Nullable String meaning(String tag) {
        return everyOperation(document).filter(it -> it.getTags().contains(tag)).map(this::data)
                .filter(Objects::nonNull).map(it -> samples.resolved(it).getDescription()).findFirst().orElse(null);
    }

    private static Stream<Operation> everyOperation(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private void request(Operation operation) {
        var media = operation.getRequestBody().getContent().get(Answers.JSON);
        if (media.getExamples() == null) {
            var made = samples.needed(samples.resolved(media.getSchema()));
            media.addExamples("example", new Example().summary(operation.getSummary()).value(made));
        }
        var asked = (JsonNode) media.getExamples().values().iterator().next().getValue();
        var data = data(operation);
        if (data != null && operation.getResponses().containsKey("201")) made.putIfAbsent(data.get$ref(), asked);
        var first = media.getSchema().get$ref() != null ? media.getSchema() : (Schema<?>) media.getSchema().getAnyOf()
                .getFirst();
        made.putIfAbsent(first.get$ref().replaceFirst("(Create|Patch)$", ""), asked);
    }

    private void answer(String path, Operation operation) {
        var data = data(operation);
        if (data == null) return;
        var thing = Spelling.key(Spelling.singular(path.split("/")[3]));
        var one = samples.whole(data, thing);
        if (made.containsKey(data.get$ref())) one = samples.laid(data, one, made.get(data.get$ref()));
        if (operation.getRequestBody() != null) {
            one = samples.laid(data, one, (JsonNode) operation.getRequestBody().getContent().get(Answers.JSON)
                    .getExamples().values().iterator().next().getValue());
        }
        for (var media : successes(operation)) {
            media.addExamples("example", new Example().summary(operation.getSummary()).value(wrapped(media, one)));
        }
    }

    private JsonNode wrapped(MediaType media, JsonNode one) {
        var properties = properties(media);
        if (!properties.containsKey("data")) return one;
        var whole = Json.object();
        var isList = properties.containsKey("meta");
        whole.set("data", isList ? Json.of(List.of(one)) : one);
        if (isList) whole.set("meta", meta((Schema<?>) properties.get("meta")));
        return whole;
    }

    private JsonNode meta(Schema<?> schema) {
        var meta = (ObjectNode) samples.whole(schema, "meta");
        if (meta.has("page")) meta.put("page", 1).put("total", 1).put("totalPages", 1);
        return meta.put("pageSize", 20);
    }

    private @Nullable Schema<?> data(Operation operation) {
        var media = successes(operation);
        if (media.isEmpty()) return null;
        var data = (Schema<?>) properties(media.getFirst()).getOrDefault("data", media.getFirst().getSchema());
        return data.getItems() == null ? data : data.getItems();
    }

    private Map<String, Schema> properties(MediaType media) {
        return samples.resolved(media.getSchema()).getProperties();
    }

    private static List<MediaType> successes(Operation operation) {
        return operation.getResponses().entrySet().stream().filter(it -> it.getKey().startsWith("2"))
                .map(Map.Entry::getValue).filter(it -> it.getContent() != null)
                .map(it -> it.getContent().get(Answers.JSON)).toList();
    }
}
