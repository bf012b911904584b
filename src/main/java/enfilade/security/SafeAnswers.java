package enfilade.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the browser how to be careful on every answer, those too that are refused before the security filters had a
 * turn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeAnswers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", SecurityConfig.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", isOfParticipants(request) ? "no-referrer" : "same-origin");
        chain.doFilter(request, response);
    }

    /** Their address is their key: it goes nowhere, not even to another page of ours. */
    static boolean isOfParticipants(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/door/");
    }
}
