package enfilade.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers in the session who has signed in: the person's id and nothing else, so that no stored session depends on
 * the version of a library, and that a person's sessions can be found by it.
 */
@Component
class SignedIn implements SecurityContextRepository {

    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    static Authentication as(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (personIn(context) instanceof UUID person) {
            var session = request.getSession();
            session.setAttribute(PERSON, person.toString());
            session.setAttribute(SessionOrigin.ATTRIBUTE, SessionOrigin.of(request));
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(PERSON);
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> contextIn(request), containsContext(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextIn(holder.getRequest());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return personIn(request) != null;
    }

    private static SecurityContext contextIn(HttpServletRequest request) {
        var person = personIn(request);
        return person == null ? new SecurityContextImpl() : new SecurityContextImpl(as(UUID.fromString(person)));
    }

    private static @Nullable String personIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PERSON);
    }

    private static @Nullable UUID personIn(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof UUID person ? person : null;
    }

    private record Deferred(Supplier<SecurityContext> context, boolean stored) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return !stored;
        }
    }
}
