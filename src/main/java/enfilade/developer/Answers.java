package enfilade.developer;

import enfilade.api.Listing;
import enfilade.api.Query;
import enfilade.web.Payloads;
import enfilade.web.Problem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;

/** What may come back: the data under one key, with its headers, and every way of being refused. */
final class Answers {

    static final String JSON = "application/json";

    private final Schemas schemas;

    Answers(Schemas schemas) {
        this.schemas = schemas;
    }

    ApiResponses of(Endpoint endpoint) {
        var all = new ApiResponses();
        all.addApiResponse(String.valueOf(endpoint.gives().status()), success(endpoint, endpoint.gives().status()));
        for (var status : endpoint.gives().also()) {
            all.addApiResponse(String.valueOf(status), success(endpoint, status));
        }
        if (endpoint.is(RequestMethod.GET)) {
            all.addApiResponse("304", new ApiResponse().description("Still the same as what you have.")
                    .headers(headers("X-Request-Id", "ETag", "RateLimit", "RateLimit-Policy")));
        }
        Refusals.of(endpoint).forEach(refusal -> all.addApiResponse(String.valueOf(refusal.status()),
                new ApiResponse().$ref("#/components/responses/" + refusal.component())));
        return all;
    }

    private ApiResponse success(Endpoint endpoint, int status) {
        var answer = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase());
        var names = new ArrayList<>(List.of("X-Request-Id"));
        if (!endpoint.givesNothing()) names.add("ETag");
        if (status == HttpStatus.CREATED.value()) names.add("Location");
        names.addAll(List.of("RateLimit", "RateLimit-Policy"));
        if (endpoint.is(RequestMethod.POST)) names.add("Idempotent-Replayed");
        answer.setHeaders(headers(names.toArray(String[]::new)));
        if (!endpoint.givesNothing()) {
            answer.setContent(new Content().addMediaType(JSON, new MediaType().schema(wrapped(endpoint))));
        }
        return answer;
    }

    /** The data, under its one key. */
    private JsonSchema wrapped(Endpoint endpoint) {
        var data = schemas.of(endpoint.gives().value(), Schemas.Way.ANSWER);
        if (endpoint.gives().bare()) return data;
        if (data.get$ref() == null) return wrapped(endpoint, data);
        var name = data.get$ref().replaceFirst(".*/", "") + (endpoint.gives().several() ? "List" : "Answer");
        return schemas.ref(name, () -> wrapped(endpoint, data));
    }

    private JsonSchema wrapped(Endpoint endpoint, JsonSchema data) {
        var whole = Shapes.typed("object");
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("data", endpoint.gives().several() ? Shapes.list(data) : data);
        if (endpoint.gives().several()) properties.put("meta", meta(endpoint));
        whole.setProperties(properties);
        whole.setRequired(new ArrayList<>(properties.keySet()));
        return whole;
    }

    private JsonSchema meta(Endpoint endpoint) {
        var asked = endpoint.asked().map(type -> Arrays.stream(type.getRecordComponents())
                .map(it -> Payloads.key(type, it)).toList()).orElse(List.of());
        var pages = schemas.of(Listing.Pages.class, Schemas.Way.ANSWER);
        var onward = schemas.of(Listing.Onward.class, Schemas.Way.ANSWER);
        if (!asked.contains(Query.CURSOR)) return pages;
        return asked.contains("page") ? Shapes.anyOf(List.of(pages, onward)) : onward;
    }

    /** Those that stand in the document once. */
    static Map<String, Header> headers() {
        var all = new LinkedHashMap<String, Header>();
        all.put("X-Request-Id", header("Names this very request; our log knows it by that.", "uuid"));
        all.put("ETag", header("Stands for what was shown: the same as long as that is the same.", null));
        all.put("Location", header("Where what was made can be read from now on.", "uri-reference"));
        all.put("RateLimit", header("What is left of the allowance and in how many seconds it is whole again: "
                + "`\"default\";r=597;t=42`.", null));
        all.put("RateLimit-Policy", header("The allowance: so many requests in so many seconds, such as "
                + "`\"default\";q=600;w=60`.", null));
        all.put("Retry-After", header("After how many seconds to try again.", null));
        all.put("Idempotent-Replayed", header("Says `true` when this is the first answer once more.", null));
        all.put("WWW-Authenticate", header("Which header wants a key.", null));
        return all;
    }

    static Map<String, Header> headers(String... names) {
        var some = new LinkedHashMap<String, Header>();
        for (var name : names) some.put(name, new Header().$ref("#/components/headers/" + name));
        return some;
    }

    /** Every refusal with an example of its kind. */
    Map<String, ApiResponse> refusals() {
        var all = new LinkedHashMap<String, ApiResponse>();
        var schema = Shapes.ref(schemas.name(Problem.class, Schemas.Way.ANSWER));
        for (var refusal : Refusals.values()) {
            var names = new ArrayList<>(List.of("X-Request-Id", "RateLimit", "RateLimit-Policy"));
            names.addAll(refusal.headers());
            var media = new MediaType().schema(schema).example(Json.of(refusal.example()));
            all.put(refusal.component(), new ApiResponse().description(refusal.when())
                    .headers(headers(names.toArray(String[]::new)))
                    .content(new Content().addMediaType(Problem.MEDIA_TYPE.toString(), media)));
        }
        return all;
    }

    private static Header header(String description, @Nullable String format) {
        return new Header().description(description).schema(Shapes.typed("string", format));
    }
}
