package enfilade.security;

import enfilade.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The complete policy: what is public, who may enter an account, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What stands outside every account and needs no sign-in. */
    static final String[] PUBLIC = {"/sign-in", "/set-up", "/sign-up", "/join/*", "/door/**", "/error", "/assets/**",
            "/favicon.ico", "/actuator/health/liveness", "/actuator/health/readiness"};

    /** What stands outside every account, for people who have signed in. */
    static final String[] PERSONAL = {"/", "/me", "/me/**", "/sign-out"};

    static final RequestMatcher IN_AN_ACCOUNT = request -> AccountPath.slugOf(request) != null;

    @Bean
    SecurityFilterChain pages(HttpSecurity http, AccountDoor memberOfThisAccount, SignedIn signedIn,
                              PasswordSignIn passwords, CsrfTokenRepository csrfTokens,
                              Settings settings) throws Exception {
        http.authorizeHttpRequests(may -> may
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers(IN_AN_ACCOUNT).access(memberOfThisAccount)
                .requestMatchers(PUBLIC).permitAll()
                .requestMatchers(PERSONAL).authenticated()
                .anyRequest().denyAll());
        http.authenticationManager(new ProviderManager(passwords));
        http.securityContext(context -> context.securityContextRepository(signedIn));
        var askedFor = onlyPages(settings.isHttps());
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(askedFor);
        http.requestCache(cache -> cache.requestCache(askedFor));
        http.formLogin(form -> form.loginPage("/sign-in").usernameParameter("email").passwordParameter("password")
                .successHandler(onward)
                .failureHandler((request, response, why) -> {
                    request.setAttribute(SignInController.WHY, why);
                    request.getRequestDispatcher("/sign-in/failure").forward(request, response);
                }));
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in").deleteCookies("enfilade"));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens));
        http.exceptionHandling(no -> no.authenticationEntryPoint(SecurityConfig::toSignIn)
                .accessDeniedHandler(SecurityConfig::turnAway));
        http.headers(headers -> careful(headers, settings));
        return http.build();
    }

    /** What every answer says, to browsers and to programs. */
    static void careful(HeadersConfigurer<HttpSecurity> headers, Settings settings) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(may -> may.policy("camera=(), geolocation=(), microphone=(), payment=()"));
        headers.cacheControl(cache -> cache.disable());
        headers.addHeaderWriter(SecurityConfig::keepPagesPrivate);
        headers.httpStrictTransportSecurity(hsts -> {
            if (settings.isHttps()) hsts.requestMatcher(any -> true); else hsts.disable();
        });
        headers.withObjectPostProcessor(eagerly());
    }

    /** PBKDF2, because BCrypt looks at the first 72 bytes only and our passwords may have 200 characters. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var newest = "pbkdf2@SpringSecurity_v5_8";
        return new DelegatingPasswordEncoder(newest, Map.of(
                newest, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                "bcrypt", new BCryptPasswordEncoder()));
    }

    /** Behind a proxy a request may look like http; what people reach is what the operator says. */
    @Bean
    DefaultCookieSerializerCustomizer secureWhereHttps(Settings settings) {
        return cookie -> {
            if (settings.isHttps()) cookie.setUseSecureCookie(true);
        };
    }

    /** In a cookie rather than in a session: somebody who only looks at the sign-in page leaves no row behind. */
    @Bean
    CsrfTokenRepository csrfTokens(Settings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (settings.isHttps()) cookie.secure(true);
        });
        return tokens;
    }

    /**
     * After signing in, people go on to the page that they asked for; a fragment or a form is no such page. Kept in a
     * cookie too.
     */
    private static CookieRequestCache onlyPages(boolean https) {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
                && IN_AN_ACCOUNT.matches(request));
        cache.setCookieCustomizer(cookie -> {
            cookie.setPath("/");
            cookie.setAttribute("SameSite", "Lax");
            if (https) cookie.setSecure(true);
        });
        return cache;
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(401);
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    /** A stranger in an account, and a page that nobody may see, look like a page that does not exist. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendError(why instanceof CsrfException ? 403 : 404);
    }

    /** Pages are for their reader's eyes; the files under /assets say for themselves how long they last. */
    private static void keepPagesPrivate(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-cache, no-store, private");
        }
    }

    /** Late headers miss small files, which are sent before the filter gets its turn again. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
