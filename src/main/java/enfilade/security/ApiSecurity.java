package enfilade.security;

import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.web.Problem;
import enfilade.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The policy for programs: everything below /api wants a key, or a signed-in person with the token of a form. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** The description of the API says nothing about any account. */
    static final RequestMatcher OPEN = request -> request.getMethod().matches("GET|HEAD")
            && request.getRequestURI().equals("/api/v1/openapi.json");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, KeyDoor keyDoor, SignedIn signedIn, CsrfTokenRepository csrfTokens,
                                 Settings settings) throws Exception {
        http.securityMatcher(RequestId::isOfProgram);
        http.securityContext(context -> context.securityContextRepository(signedIn));
        http.sessionManagement(session -> session.disable());
        http.requestCache(cache -> cache.disable());
        http.anonymous(nobody -> nobody.disable());
        http.logout(out -> out.disable());
        http.addFilterBefore(keyDoor, CsrfFilter.class);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(ApiSecurity::isForgeable));
        http.authorizeHttpRequests(may -> may.anyRequest().permitAll());
        http.exceptionHandling(no -> no.accessDeniedHandler((request, response, why) -> Problem.send(
                new Problem.Thrown(Problem.Kind.FORBIDDEN, "Changes in the name of a signed-in person need the token "
                        + "of our pages in the header X-XSRF-TOKEN, or an API key.").answer(), response)));
        http.headers(headers -> SecurityConfig.careful(headers, settings));
        return http.build();
    }

    /** It stands within the chain of the API alone. */
    @Bean
    FilterRegistrationBean<KeyDoor> keyDoorOnlyForPrograms(KeyDoor keyDoor) {
        var registration = new FilterRegistrationBean<>(keyDoor);
        registration.setEnabled(false);
        return registration;
    }

    /** A browser sends its session along whoever made it ask; nobody can make it send a key. */
    private static boolean isForgeable(HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Actor actor && actor.kind() == Actor.Kind.MEMBER
                && !READING.contains(request.getMethod());
    }
}
