package enfilade.developer;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import enfilade.support.Program;
import enfilade.web.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API as a program gets it, and what it says about a document. */
public record Description(JsonNode document) {

    /** One method on one path. */
    public record Operation(String method, String path, JsonNode says) {

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        public JsonNode requestBody() {
            return says.at("/requestBody/content/application~1json");
        }

        public JsonNode success() {
            var status = says.path("responses").propertyNames().stream().filter(it -> it.startsWith("2")).findFirst();
            return says.path("responses").path(status.orElseThrow());
        }

        public JsonNode answer() {
            return success().at("/content/application~1json");
        }
    }

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, it -> it.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** Reading a schema takes far longer than asking it; the description is the same in all tests. */
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    public static Description readBy(Program program) {
        return new Description(program.get("/openapi.json").gives(200).json());
    }

    public Stream<Operation> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(operation -> new Operation(operation.getKey(), path.getKey(), operation.getValue())));
    }

    /** What is wrong with a value; nothing when it fits. */
    public List<String> whatIsWrong(JsonNode schema, JsonNode value) {
        return READ.computeIfAbsent(schema.toString(), text -> read(schema)).validate(value).stream()
                .map(String::valueOf).toList();
    }

    private Schema read(JsonNode schema) {
        var whole = (ObjectNode) JsonText.tree(Map.of());
        whole.set("allOf", ((ObjectNode) JsonText.tree(Map.of())).arrayNode().add(schema));
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(whole);
    }
}
