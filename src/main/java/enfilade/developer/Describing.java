package enfilade.developer;

import enfilade.Settings;
import enfilade.api.Takes;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Writes the description: springdoc finds the handlers, and everything about them is told here from what they say. */
@Component
class Describing implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static final String SCOPE = "x-required-scope";

    private static final String SCHEME = "apiKey";

    private final Settings settings;
    private final Schemas schemas = new Schemas();
    private final Parameters parameters = new Parameters(schemas);
    private final Bodies bodies = new Bodies(schemas);
    private final Answers answers = new Answers(schemas);

    Describing(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var endpoint = new Endpoint(handler);
        var scope = endpoint.needs().value().wire();
        operation.setOperationId(endpoint.operationId());
        operation.setTags(new ArrayList<>(List.of(Spelling.heading(endpoint.resource()))));
        operation.setDescription((endpoint.says().description() + size(endpoint)
                + "\n\nNeeds a key with the scope `%s`.".formatted(scope)).strip());
        operation.setParameters(parameters.of(endpoint));
        operation.setRequestBody(bodies.of(endpoint).orElse(null));
        operation.setResponses(answers.of(endpoint));
        operation.setSecurity(new ArrayList<>(List.of(new SecurityRequirement().addList(SCHEME))));
        operation.addExtension(SCOPE, scope);
        return operation;
    }

    private static String size(Endpoint endpoint) {
        return endpoint.takes().map(Takes::atMost).filter(most -> most != Takes.USUALLY)
                .map(most -> " A body has at most %d MB here.".formatted(most >> 20)).orElse("");
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info().title("Enfilade API").version("1").description(Introduction.markdown())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.setServers(new ArrayList<>(List.of(new Server().url(settings.baseUrl()).description("Here"))));
        var components = new Components();
        components.setParameters(Parameters.components());
        components.setHeaders(Answers.headers());
        components.setResponses(answers.refusals());
        components.setSchemas(new TreeMap<>(schemas.components()));
        components.setSecuritySchemes(Map.of(SCHEME, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER).name("x-api-key").description("An API key of the account.")));
        document.setComponents(components);
        var examples = new Examples(document).add();
        var resources = document.getPaths().values().stream().flatMap(it -> it.readOperations().stream())
                .map(it -> it.getTags().getFirst()).sorted().distinct();
        document.setTags(resources.map(it -> new Tag().name(it).description(examples.meaning(it))).toList());
    }
}
