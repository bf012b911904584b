package enfilade.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names each request of a program, in a header of its answer and in every line that is logged meanwhile. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class RequestId extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";

    static final String NAME = "requestId";

    /** Of the request that is answered right now. */
    static String current() {
        var id = MDC.get(NAME);
        return id == null ? new UUID(0, 0).toString() : id;
    }

    /** Whether a program asks, and not a person's browser; also when the container asks what to say to it. */
    public static boolean isOfProgram(HttpServletRequest request) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return request.getRequestURI().startsWith("/api/")
                || refused instanceof String address && address.startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOfProgram(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(NAME) == null) request.setAttribute(NAME, UUID.randomUUID().toString());
        var id = (String) request.getAttribute(NAME);
        response.setHeader(HEADER, id);
        MDC.put(NAME, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }
}
