package enfilade.support;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Visitor;
import enfilade.account.Workspace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way into an account that the application has, as it says itself. */
@TestComponent
public class Routes {

    /**
     * One method on one path, such as POST /agents/{profileId}, and the parameters without which it would not be heard.
     */
    public record Route(HttpMethod method, String path, List<String> needed, HandlerMethod handler,
                        RequestMappingInfo info) {

        private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

        public boolean isPost() {
            return method == HttpMethod.POST;
        }

        public boolean isReading() {
            return method == HttpMethod.GET;
        }

        public boolean hasIds() {
            return variables().stream().anyMatch(variable -> !NO_IDS.containsKey(variable));
        }

        public List<String> variables() {
            return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Which table the thing lives in that a path variable names. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("memberId", "member"), Map.entry("invitationId", "invitation"), Map.entry("keyId", "api_key"),
            Map.entry("activityId", "activity"), Map.entry("profileId", "agent_profile"),
            Map.entry("templateId", "evaluation_template"), Map.entry("stageId", "evaluation_stage"),
            Map.entry("revisionId", "revision"), Map.entry("participantId", "participant"),
            Map.entry("noteId", "participant_note"), Map.entry("fileId", "participant_file"),
            Map.entry("journeyId", "journey"), Map.entry("sessionId", "session"), Map.entry("reviewId", "decision"),
            Map.entry("publicId", "public_profile"), Map.entry("messageId", "message"),
            Map.entry("attachmentId", "attachment"), Map.entry("decisionId", "decision"),
            Map.entry("batchId", "batch"), Map.entry("petitionId", "petition"));

    /** Path variables that hold no id: a key of what comes with the application, a number within a template. */
    private static final Map<String, String> NO_IDS =
            Map.of("starterKey", "sales", "revisionNumber", "1", "place", "1",
                    "resource", "evaluation-stages", "trialId", "00000000-0000-4000-8000-000000000001");

    private final RequestMappingHandlerMapping mapping;
    private final AccountContents contents;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, AccountContents contents) {
        this.mapping = mapping;
        this.contents = contents;
    }

    /** All pages; the API stands beside the accounts and not below them. */
    public List<Route> insideAccounts() {
        return all().filter(route -> !isOfApi(route)).toList();
    }

    /** Everything behind a participant's link. */
    public List<Route> ofVisitors() {
        return all(Visitor.class).toList();
    }

    /** Everything that a program can ask. */
    public List<Route> ofApi() {
        return all().filter(Routes::isOfApi).toList();
    }

    /** Whether a path variable stands for a thing of an account. */
    public boolean isId(String variable) {
        return !NO_IDS.containsKey(variable);
    }

    private Stream<Route> all() {
        return all(Actor.class, Workspace.class);
    }

    private Stream<Route> all(Class<?>... askers) {
        return mapping.getHandlerMethods().entrySet().stream().filter(entry -> takes(entry.getValue(), askers))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::toString));
    }

    private static boolean isOfApi(Route route) {
        return route.path().startsWith("/api/");
    }

    /** The account's own ids for the path's variables, in their order. */
    public Object[] idsFor(Route route, AccountId account) {
        return route.variables().stream().map(variable -> idFor(variable, route, account)).toArray();
    }

    private Object idFor(String variable, Route route, AccountId account) {
        if (variable.equals("eventKey")) {
            return contents.anId("activity", account).map(id -> "evt_" + id.toString().replace("-", "")).orElseThrow();
        }
        if (NO_IDS.containsKey(variable)) return NO_IDS.get(variable);
        if (variable.equals("memberId")) return contents.anOwner(account);
        var table = TABLES.get(variable);
        if (table == null) {
            throw new AssertionError(("%s has a variable {%s} that nobody here knows: name it like its thing,"
                    + " or add it to Routes.TABLES.").formatted(route, variable));
        }
        return contents.anId(table, account).orElseThrow(() -> new AssertionError(
                "%s cannot be tried: acme has no row in %s. Add a Furniture beside the feature's tests that makes one."
                        .formatted(route, table)));
    }

    private static boolean takes(HandlerMethod handler, Class<?>... askers) {
        return Arrays.stream(handler.getMethodParameters()).map(parameter -> parameter.getParameterType())
                .anyMatch(List.of(askers)::contains);
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods().stream().map(method -> method.asHttpMethod()).toList();
        return info.getPatternValues().stream().flatMap(path ->
                (methods.isEmpty() ? List.of(HttpMethod.GET, HttpMethod.POST) : methods).stream()
                        .map(method -> new Route(method, path, needed(handler), handler, info)));
    }

    private static List<String> needed(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).filter(Routes::isNeeded)
                .map(parameter -> nameOf(parameter)).toList();
    }

    private static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return parameter.getParameterName();
    }

    private static boolean isNeeded(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.isOptional();
    }
}
