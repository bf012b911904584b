package enfilade.developer;

import com.fasterxml.jackson.core.JsonProcessingException;
import enfilade.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.stereotype.Component;

/** The description of the API as one document: made once, when it is asked for first. */
@Component
class ApiDescription extends OpenApiWebMvcResource {

    private byte[] bytes = {};

    ApiDescription(ObjectFactory<OpenAPIService> services, AbstractRequestService requests,
                   GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
                   SpringDocProviders providers, SpringDocCustomizers customizers) {
        super(services, requests, responses, operations, properties, providers, customizers);
    }

    synchronized byte[] bytes() {
        try {
            if (bytes.length == 0) bytes = writeJsonValue(getOpenApi("", Locale.ENGLISH));
            return bytes;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    @Operation(hidden = true)
    public byte[] openapiJson(HttpServletRequest request, String path, Locale locale) {
        return bytes();
    }

    /** There is one document, and it is JSON. */
    @Override
    @Operation(hidden = true)
    public byte[] openapiYaml(HttpServletRequest request, String path, Locale locale) {
        throw new Refusal.NotFound("page");
    }
}
