package enfilade.developer;

import enfilade.api.Query;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.web.Payloads;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;

/** What may stand in the address and the headers of a request. */
final class Parameters {

    /** What every list understands alike; the rest is the affair of each. */
    private static final Map<String, Parameter> OF_LISTS = Map.of(
            "page", query("page", "Which page, counted from 1. Pages are counted up to 10,000 rows.",
                    whole(1, null, 1)),
            "pageSize", query("pageSize", "How many rows a page has.", whole(1, Slice.MOST, Slice.USUAL_SIZE)),
            "cursor", query("cursor", "Reads on without counting: empty at the beginning, then the `next_cursor` of "
                    + "the answer before. Not together with `page`.", Shapes.typed("string"))
                    .allowEmptyValue(true));

    private static final Map<String, Parameter> SHARED = shared();

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Those that stand in the document once, by their name there. */
    static Map<String, Parameter> components() {
        return SHARED;
    }

    List<Parameter> of(Endpoint endpoint) {
        var all = new ArrayList<>(endpoint.variables().stream().map(it -> variable(it, endpoint)).toList());
        endpoint.asked().ifPresent(type -> {
            for (var component : type.getRecordComponents()) all.add(filter(type, component));
        });
        all.add(ref("accountSlug"));
        if (endpoint.is(RequestMethod.POST)) all.add(ref("IdempotencyKey"));
        if (endpoint.is(RequestMethod.PATCH, RequestMethod.PUT, RequestMethod.DELETE)) all.add(ref("IfMatch"));
        if (endpoint.is(RequestMethod.GET)) all.add(ref("IfNoneMatch"));
        return all;
    }

    private Parameter variable(MethodParameter variable, Endpoint endpoint) {
        var name = String.valueOf(variable.getParameterName());
        var schema = schemas.of(variable.getParameterType(), Schemas.Way.ANSWER);
        var isOfResource = endpoint.path().startsWith("/api/v1/" + endpoint.resource() + "/{" + name);
        if (variable.getParameterType() == UUID.class) {
            schema.addExample(Samples.id(Spelling.key(isOfResource ? Spelling.singular(endpoint.resource())
                    : Spelling.words(name))));
        } else if (isOfResource) {
            example(endpoint).ifPresent(schema::addExample);
        }
        return new Parameter().in("path").name(name).required(true).description(description(variable, name))
                .schema(schema);
    }

    /** What the handler says of it; where it says nothing, the name is as good. */
    private static String description(MethodParameter variable, String name) {
        var said = variable.getParameterAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        if (said != null) return said.description();
        return (name.matches(".*(Id|Key)") ? "The id of the %s." : "The %s.").formatted(Spelling.words(name));
    }

    /** Of the id that an answer shows. */
    private static Optional<String> example(Endpoint endpoint) {
        var given = endpoint.gives().value();
        return !given.isRecord() ? Optional.empty() : Stream.of(given.getRecordComponents())
                .filter(it -> it.getName().equals("id"))
                .map(Schemas::said).filter(Objects::nonNull).map(it -> it.example()).findFirst();
    }

    private Parameter filter(Class<?> type, RecordComponent component) {
        var name = Payloads.key(type, component);
        var usual = OF_LISTS.get(name);
        if (usual != null && Schemas.said(component) == null) return usual;
        var schema = schemas.of(component, Schemas.Way.NEW);
        var description = schema.getDescription();
        schema.setDescription(null);
        if (schema.getTypes() != null) schema.getTypes().remove("null");
        if (schema.getEnum() != null) schema.getEnum().remove(null);
        return query(name, description != null ? description : usual != null ? usual.getDescription()
                : "Only those with this %s.".formatted(name.replace('_', ' ')), schema);
    }

    private static Map<String, Parameter> shared() {
        var shared = new LinkedHashMap<String, Parameter>();
        shared.put("accountSlug", query(Query.ACCOUNT_SLUG, "The account, as addresses of the dashboard spell it. A "
                + "key names its account by itself; it may come along and must then name the same one.",
                Shapes.typed("string")));
        var key = Shapes.typed("string");
        key.setMinLength(1);
        key.setMaxLength(Sent.LONGEST_KEY);
        shared.put("IdempotencyKey", header("Idempotency-Key", "Made by you, one for each thing to be made. A "
                + "repetition within 24 hours gets the first answer, and nothing is made twice.", key));
        shared.put("IfMatch", header("If-Match", "The `ETag` of what you have read. When it has changed since, nothing "
                + "happens, and the answer is 412.", Shapes.typed("string")));
        shared.put("IfNoneMatch", header("If-None-Match", "The `ETag` of what you have. When it is still the same, the "
                + "answer is an empty 304.", Shapes.typed("string")));
        return shared;
    }

    private static Parameter ref(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Parameter header(String name, String description, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(description).schema(schema);
    }

    private static JsonSchema whole(int least, @Nullable Integer most, int usual) {
        var schema = Shapes.typed("integer", "int32");
        schema.setMinimum(BigDecimal.valueOf(least));
        if (most != null) schema.setMaximum(BigDecimal.valueOf(most));
        schema.setDefault(usual);
        return schema;
    }
}
