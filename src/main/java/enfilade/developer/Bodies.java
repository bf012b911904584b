package enfilade.developer;

import enfilade.api.Takes;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.Optional;

/** What a request may carry, with an example that really works. */
final class Bodies {

    private final Schemas schemas;

    Bodies(Schemas schemas) {
        this.schemas = schemas;
    }

    Optional<RequestBody> of(Endpoint endpoint) {
        return endpoint.takes().map(takes -> new RequestBody().required(true)
                .content(new Content().addMediaType(Answers.JSON, media(endpoint, takes))));
    }

    private MediaType media(Endpoint endpoint, Takes takes) {
        var media = new MediaType().schema(schema(takes));
        for (var name : takes.examples()) {
            var words = takes.examples().length == 1 ? endpoint.says().summary() : Spelling.heading(name);
            media.addExamples(name, new Example().summary(words).value(Json.example(name)));
        }
        return media;
    }

    private Schema<?> schema(Takes takes) {
        var way = takes.partly() ? Schemas.Way.CHANGE : Schemas.Way.NEW;
        var each = Arrays.stream(takes.value()).map(type -> schemas.of(type, way)).toList();
        return each.size() == 1 ? each.getFirst() : Shapes.anyOf(each);
    }
}
