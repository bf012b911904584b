package enfilade.api;

import enfilade.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each handler of the API what was sent and what was asked for. */
@Configuration(proxyBeanMethods = false)
class ApiConfig implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SentResolver());
        resolvers.add(new AskedResolver());
    }

    static final class AskedResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(Asked.class);
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                      NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
            return Query.of(web.getNativeRequest(HttpServletRequest.class))
                    .read(parameter.getParameterType().asSubclass(Record.class));
        }
    }

    static final class SentResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sent.class;
        }

        @Override
        public Sent resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                    NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws IOException {
            var request = web.getNativeRequest(HttpServletRequest.class);
            var most = Optional.ofNullable(parameter.getMethodAnnotation(Takes.class)).map(Takes::atMost)
                    .orElse(Takes.USUALLY);
            var bytes = bytes(request, most);
            var isMaking = request.getMethod().equals("POST");
            return new Sent("%s %s?%s".formatted(request.getMethod(), request.getRequestURI(), query(request)), bytes,
                    isMaking ? request.getHeader("Idempotency-Key") : null, ifMatch(request));
        }

        /** The account that a key belongs to is the same, whether somebody names it or not. */
        private static String query(HttpServletRequest request) {
            return Objects.requireNonNullElse(request.getQueryString(), "")
                    .replaceAll("(^|&)" + Query.ACCOUNT_SLUG + "=[^&]*", "");
        }

        private static byte[] bytes(HttpServletRequest request, int most) throws IOException {
            if (request.getContentLengthLong() > most) throw tooLarge(most);
            var bytes = request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most) throw tooLarge(most);
            if (bytes.length > 0 && !isJson(request.getContentType())) {
                throw new Problem.Thrown(Problem.Kind.MEDIA,
                        "The body has to be JSON: say so with Content-Type: application/json.")
                        .with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            }
            return bytes;
        }

        private static @Nullable String ifMatch(HttpServletRequest request) {
            var given = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
            return given.isEmpty() ? null : String.join(", ", given);
        }

        private static boolean isJson(@Nullable String type) {
            try {
                var media = type == null ? null : MediaType.parseMediaType(type);
                return media != null && (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(media)
                        || "application".equals(media.getType()) && media.getSubtype().endsWith("+json"));
            } catch (InvalidMediaTypeException unreadable) {
                return false;
            }
        }

        private static Problem.Thrown tooLarge(int most) {
            return new Problem.Thrown(Problem.Kind.TOO_LARGE,
                    "A body has at most %d MB here.".formatted(most >> 20));
        }
    }
}
