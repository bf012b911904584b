package enfilade.security;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Doorkeeper;
import enfilade.account.Guest;
import enfilade.account.Person;
import enfilade.account.Visitor;
import enfilade.account.Workspace;
import enfilade.journey.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives each handler the one who asks, in the role that it names: Actor inside an account, Person or Guest outside, and
 * Visitor for whoever came by a participant's link.
 */
@Configuration(proxyBeanMethods = false)
class WhoAsks implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final List<Class<?>> ROLES = List.of(Actor.class, Workspace.class, Person.class, Guest.class,
            Visitor.class);

    private static final String VISITOR = Visitor.class.getName();

    private final Doorkeeper doorkeeper;
    private final Links links;

    WhoAsks(Doorkeeper doorkeeper, Links links) {
        this.doorkeeper = doorkeeper;
        this.links = links;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return ROLES.contains(parameter.getParameterType());
    }

    /** A handler of the other side of an account's door is a page that does not exist. */
    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                  NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (parameter.getParameterType() == Actor.class && throughTheApi() instanceof Actor program) return program;
        var workspace = (Workspace) request.getAttribute(Workspace.ATTRIBUTE);
        var role = parameter.getParameterType();
        var inside = role == Actor.class || role == Workspace.class;
        if (inside != (workspace != null)) throw new Refusal.NotFound("page");
        if (role == Actor.class) return workspace.here().actor();
        if (role == Workspace.class) return workspace;
        if (role == Visitor.class) return visitor(request);
        return role == Guest.class ? new Guest(request.getRemoteAddr())
                : doorkeeper.whoIsHere().orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** A link that has run out or was taken back still says whose it was; the pages and use cases know the rest. */
    private Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor known) return known;
        var inThePath = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var visitor = links.visitor((String) inThePath.get("token"))
                .orElseThrow(() -> new Refusal.NotFound("page"));
        request.setAttribute(VISITOR, visitor);
        return visitor;
    }

    private static @Nullable Object throughTheApi() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? null : caller.getPrincipal();
    }
}
