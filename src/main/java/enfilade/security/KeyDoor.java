package enfilade.security;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.Membership;
import enfilade.api.Query;
import enfilade.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in: by the key that they show, or as the person who is signed in. After it somebody acts inside one
 * account, and nobody asks again which.
 */
@Component
class KeyDoor extends OncePerRequestFilter {

    static final String HEADER = "x-api-key";

    private final KeyRing keys;
    private final Allowance allowance;
    private final JdbcClient db;
    private final Clock clock;

    KeyDoor(KeyRing keys, Allowance allowance, JdbcClient db, Clock clock) {
        this.keys = keys;
        this.allowance = allowance;
        this.db = db;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(request, response);
            if (caller != null) SecurityContextHolder.setContext(new SecurityContextImpl(caller));
            refuseForms(request);
        } catch (Problem.Thrown no) {
            Problem.send(no.answer(), response);
            return;
        } catch (Refusal no) {
            Problem.send(Problem.answer(no), response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Before anybody takes one apart: what came of it would look like a request without a body. */
    private static void refuseForms(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw new Problem.Thrown(Problem.Kind.MEDIA,
                    "The body has to be JSON: say so with Content-Type: application/json.");
        }
    }

    /** @return null for what needs nobody */
    private @Nullable Authentication caller(HttpServletRequest request, HttpServletResponse response) {
        var shown = request.getHeader(HEADER);
        if (shown != null) return byKey(shown, request, response);
        if (ApiSecurity.OPEN.matches(request)) {
            allowance.take("address " + request.getRemoteAddr(), response);
            return null;
        }
        var here = SecurityContextHolder.getContext().getAuthentication();
        if (here != null && here.getPrincipal() instanceof UUID person) return bySession(person, request, response);
        allowance.take("address " + request.getRemoteAddr(), response);
        throw unknown("Send an API key in the header x-api-key.");
    }

    private Authentication byKey(String shown, HttpServletRequest request, HttpServletResponse response) {
        if (Collections.list(request.getHeaders(HEADER)).size() > 1) throw unknown("Send one API key, not several.");
        var found = ApiKey.isShapedLikeOne(shown) ? keys.find(shown) : Optional.<KeyRing.Found>empty();
        allowance.take(found.map(it -> "key " + it.key().id()).orElse("address " + request.getRemoteAddr()), response);
        var key = found.map(KeyRing.Found::key).orElseThrow(() -> unknown("This is no API key of ours."));
        if (key.isRevoked()) throw unknown("This API key is revoked.");
        if (key.isExpired(clock.instant())) throw unknown("This API key has expired.");
        var slug = Query.of(request).first(Query.ACCOUNT_SLUG);
        if (slug != null && !slug.isEmpty() && !slug.equals(found.get().slug())) {
            throw forbidden("This API key belongs to another account than the one named by accountSlug.");
        }
        keys.note(key, request.getRemoteAddr());
        return authenticated(key.actor(), key.scopes());
    }

    private Authentication bySession(UUID person, HttpServletRequest request, HttpServletResponse response) {
        allowance.take("person " + person, response);
        var slug = Query.of(request).first(Query.ACCOUNT_SLUG);
        if (slug == null || slug.isEmpty()) {
            throw new Refusal.Invalid(List.of(new Issue(Query.ACCOUNT_SLUG, "required",
                    "Without an API key accountSlug has to name the account.")));
        }
        return Membership.of(person, db).stream().filter(it -> it.slug().equals(slug)).findFirst()
                .map(it -> authenticated(it.actor(), List.of()))
                .orElseThrow(() -> forbidden("You are no member of the account named by accountSlug."));
    }

    private static Authentication authenticated(Actor actor, List<String> scopes) {
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, AuthorityUtils
                .createAuthorityList(scopes));
    }

    private static Problem.Thrown unknown(String sentence) {
        return new Problem.Thrown(Problem.Kind.UNAUTHENTICATED, sentence)
                .with(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + HEADER + "\"");
    }

    private static Problem.Thrown forbidden(String sentence) {
        return new Problem.Thrown(Problem.Kind.FORBIDDEN, sentence);
    }
}
