package enfilade.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Mounts the whole application under the account in the address: /@acme/agents is /agents, seen from acme. The bare
 * /@acme is its /home, because / outside every account is another page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AccountPath extends OncePerRequestFilter {

    private static final String SLUG = AccountPath.class.getName() + ".slug";
    private static final Pattern MOUNT = Pattern.compile("^(/@([a-z0-9-]+))(/.*)?$");

    static @Nullable String slugOf(HttpServletRequest request) {
        return (String) request.getAttribute(SLUG);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = MOUNT.matcher(request.getRequestURI());
        if (address.matches()) {
            request.setAttribute(SLUG, address.group(2));
            chain.doFilter(mountedAt(address.group(1), orHome(address.group(3)), request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String orHome(@Nullable String rest) {
        return rest == null || rest.equals("/") ? "/home" : rest;
    }

    private static HttpServletRequest mountedAt(String mount, String rest, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {

            @Override
            public String getContextPath() {
                return mount;
            }

            @Override
            public String getServletPath() {
                return rest;
            }

            @Override
            public String getRequestURI() {
                return mount + rest;
            }
        };
    }
}
