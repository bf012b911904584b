package enfilade.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spares static files, health checks and programs with a key the three statements that reading a session costs. A
 * participant's pages have none either: who is signed in in the same browser is nobody special there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FilesNeedNoSession extends OncePerRequestFilter {

    private static final String HAS_BEEN_THROUGH = SessionRepositoryFilter.class.getName() + ".FILTERED";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var shows = path.startsWith("/api/") && request.getHeader(KeyDoor.HEADER) != null;
        var isFile = path.startsWith("/assets/") || path.startsWith("/actuator/");
        if (shows || isFile || SafeAnswers.isOfParticipants(request)) {
            request.setAttribute(HAS_BEEN_THROUGH, true);
        }
        chain.doFilter(request, response);
    }
}
