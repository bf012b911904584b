package enfilade.security;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.api.Asked;
import enfilade.api.Needs;
import enfilade.api.Query;
import enfilade.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks a key for the scope that a handler needs, before anything of the request is read. A member has no scopes: what
 * they may do is their role's affair.
 */
@Configuration(proxyBeanMethods = false)
class ScopeDoor implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) return true;
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Actor actor)) throw new Refusal.NotFound("page");
        if (actor.kind() == Actor.Kind.API_KEY && caller.getAuthorities().stream()
                .noneMatch(scope -> needs.value().wire().equals(scope.getAuthority()))) {
            throw new Problem.Thrown(Problem.Kind.FORBIDDEN,
                    "This needs a key with the scope %s.".formatted(needs.value().wire()));
        }
        var asks = Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.hasParameterAnnotation(Asked.class));
        if (!asks) Query.of(request).isTaken();
        return true;
    }
}
