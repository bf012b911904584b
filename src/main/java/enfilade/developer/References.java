package enfilade.developer;

import enfilade.api.Query;
import enfilade.developer.Reference.Deed;
import enfilade.developer.Reference.Refused;
import enfilade.developer.Reference.Request;
import enfilade.developer.Reference.Resource;
import enfilade.developer.Reference.Topic;
import enfilade.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the pages' reference out of the document, once. */
@Component
class References {

    /** What changes something stands out; what takes something away stands out as that. */
    private static final Map<String, String> TONES = Map.of("get", "plain", "delete", "stopped");

    private static final List<String> ORDER = List.of("get", "post", "patch", "put", "delete");

    private final ApiDescription description;
    private final AtomicReference<Reference> made = new AtomicReference<>();

    References(ApiDescription description) {
        this.description = description;
    }

    Reference all() {
        var all = made.get();
        if (all == null) {
            all = made(JsonText.read(new String(description.bytes(), StandardCharsets.UTF_8)));
            made.set(all);
        }
        return all;
    }

    private static Reference made(JsonNode document) {
        var topics = Introduction.SECTIONS.stream().map(it -> new Topic(it.id(), it.title(),
                it.paragraphs().stream().map(Prose::of).toList())).toList();
        return new Reference(topics, document.path("tags").valueStream().map(tag -> resource(tag, document)).toList());
    }

    private static Resource resource(JsonNode tag, JsonNode document) {
        var name = tag.path("name").asString();
        var deeds = document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(it -> it.getValue().at("/tags/0").asString().equals(name))
                .map(it -> new Maker(document, it.getKey(), path.getKey(), it.getValue())))
                .sorted(Comparator.comparing(Maker::place).thenComparing(it -> ORDER.indexOf(it.method())))
                .map(Maker::deed).toList();
        return new Resource(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name,
                Prose.of(tag.path("description").asString("")), deeds);
    }

    private record Maker(JsonNode document, String method, String path, JsonNode says) {

        /** One of a list comes right behind the list, before what else has an address there. */
        String place() {
            return path.replace('{', ' ');
        }

        Deed deed() {
            var parts = new Parts(document);
            var status = says.path("responses").propertyNames().stream().filter(it -> it.startsWith("2")).findFirst()
                    .orElseThrow();
            var answer = first(says.path("responses").path(status).at("/content/application~1json/examples"));
            var schema = says.at("/requestBody/content/application~1json/schema");
            return new Deed(says.path("operationId").asString(), method.toUpperCase(Locale.ROOT),
                    TONES.getOrDefault(method, "accent"), path, says.path("summary").asString(), meaning(),
                    says.path(Describing.SCOPE).asString(), says.path("parameters").valueStream()
                            .map(parts::parameter).toList(),
                    parts.bodies(schema), requests(parts),
                    status + " " + HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase(),
                    answer.isMissingNode() ? "" : JsonText.pretty(answer), refused(parts));
        }

        private List<List<Prose>> meaning() {
            return Stream.of(says.path("description").asString("").split("\n\n")).map(Prose::of).toList();
        }

        private List<Request> requests(Parts parts) {
            var address = new StringBuilder(document.at("/servers/0/url").asString()).append(path);
            for (var given : says.path("parameters")) {
                var parameter = parts.resolved(given);
                var name = "{" + parameter.path("name").asString() + "}";
                if (address.indexOf(name) < 0) continue;
                address.replace(address.indexOf(name), address.indexOf(name) + name.length(),
                        parameter.at("/schema/examples/0").asString("1"));
            }
            address.append('?').append(Query.ACCOUNT_SLUG).append('=').append(Reference.ACCOUNT);
            var examples = says.at("/requestBody/content/application~1json/examples");
            if (examples.isMissingNode()) return List.of(new Request("", curl(address.toString(), List.of())));
            return examples.properties().stream().map(it -> new Request(examples.size() == 1 ? ""
                    : it.getValue().path("summary").asString(), curl(address + action(it.getKey(), parts), List.of(
                    "-H \"Content-Type: application/json\"",
                    "-d '" + JsonText.pretty(it.getValue().path("value")).strip().replace("'", "'\\''") + "'"))))
                    .toList();
        }

        /** What an example is called begins with what it does: where the address wants to know, it is told. */
        private String action(String example, Parts parts) {
            return says.path("parameters").valueStream().map(parts::resolved)
                    .filter(it -> it.at("/schema/enum").valueStream()
                            .anyMatch(choice -> example.startsWith(choice.asString("") + "-")))
                    .map(it -> "&" + it.path("name").asString() + "=" + example.replaceFirst("-.*", ""))
                    .findFirst().orElse("");
        }

        private String curl(String address, List<String> more) {
            var lines = new ArrayList<String>();
            lines.add("curl %s\"%s\"".formatted(method.equals("get") ? "" : "-X " + method.toUpperCase(Locale.ROOT)
                    + " ", address));
            lines.add("-H \"x-api-key: iv_live_your_key_here\"");
            lines.addAll(more);
            return String.join(" \\\n  ", lines);
        }

        private List<Refused> refused(Parts parts) {
            return says.path("responses").properties().stream().filter(it -> it.getKey().startsWith("4"))
                    .map(it -> new Refused(it.getKey(), parts.resolved(it.getValue())
                            .at("/content/application~1problem+json/example/title").asString(),
                            Prose.of(parts.resolved(it.getValue()).path("description").asString()))).toList();
        }

        private static JsonNode first(JsonNode examples) {
            return examples.valueStream().findFirst().map(it -> it.path("value")).orElse(examples);
        }
    }
}
