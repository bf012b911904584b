package enfilade.developer;

import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Sent;
import enfilade.api.Takes;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** One method on one path of the API, as its handler says it. */
record Endpoint(HandlerMethod handler) {

    private static final String ROOT = "/api/v1/";

    RequestMethod method() {
        return mapping(handler.getMethod()).method()[0];
    }

    String path() {
        return first(mapping(handler.getBeanType())) + first(mapping(handler.getMethod()));
    }

    /** The resource that it is about, as its address spells it: evaluation-stages. */
    String resource() {
        return path().substring(ROOT.length()).replaceFirst("/.*", "");
    }

    Operation says() {
        return Objects.requireNonNull(handler.getMethodAnnotation(Operation.class), handler + " says nothing");
    }

    Needs needs() {
        return Objects.requireNonNull(handler.getMethodAnnotation(Needs.class), handler + " needs no scope");
    }

    Gives gives() {
        return Objects.requireNonNull(handler.getMethodAnnotation(Gives.class), handler + " gives nothing");
    }

    boolean givesNothing() {
        return gives().value() == Void.class;
    }

    Optional<Takes> takes() {
        return Optional.ofNullable(handler.getMethodAnnotation(Takes.class));
    }

    /** Whether it looks at a body at all, if only to refuse one that is too large. */
    boolean reads() {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterType() == Sent.class);
    }

    Optional<Class<?>> asked() {
        return Arrays.stream(handler.getMethodParameters()).filter(it -> it.hasParameterAnnotation(Asked.class))
                .<Class<?>>map(MethodParameter::getParameterType).findFirst();
    }

    List<MethodParameter> variables() {
        var names = new DefaultParameterNameDiscoverer();
        return Arrays.stream(handler.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(PathVariable.class))
                .peek(it -> it.initParameterNameDiscovery(names)).toList();
    }

    boolean is(RequestMethod... methods) {
        return List.of(methods).contains(method());
    }

    /** Such as listEvaluationStages, getEvaluationStage or createEvaluationTemplateRevision. */
    String operationId() {
        if (!says().operationId().isEmpty()) return says().operationId();
        var words = Arrays.stream(path().substring(ROOT.length()).split("/"))
                .filter(it -> !it.startsWith("{")).toList();
        var last = words.getLast();
        return verb() + Stream.concat(words.subList(0, words.size() - 1).stream().map(Spelling::singular),
                Stream.of(gives().several() ? last : Spelling.singular(last))).map(Spelling::joined)
                .collect(Collectors.joining());
    }

    private String verb() {
        return switch (method()) {
            case GET -> gives().several() ? "list" : "get";
            case POST -> "create";
            case PATCH -> "update";
            case PUT -> "put";
            default -> method().name().toLowerCase(Locale.ROOT);
        };
    }

    private static RequestMapping mapping(AnnotatedElement element) {
        return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }

    private static String first(RequestMapping mapping) {
        return mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
