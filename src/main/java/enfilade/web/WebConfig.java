package enfilade.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every handler may ask for, and what every page says about caching. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {

    /** The layout knows the files' addresses by this name, on error pages too, which have no model of their own. */
    @Autowired
    void nameAssets(ThymeleafViewResolver views, Assets assets) {
        views.addStaticVariable("assets", assets);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HtmxResolver());
        resolvers.add(new AskingResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new VaryByHtmx());
        registry.addInterceptor(new LeadingOn());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireNames());
    }

    static final class HtmxResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Htmx.class;
        }

        @Override
        public Htmx resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                    NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            return htmx(request);
        }

        static Htmx htmx(NativeWebRequest request) {
            return new Htmx(says(request, "HX-Request"), says(request, "HX-Boosted"),
                    says(request, "HX-History-Restore-Request"));
        }

        private static boolean says(NativeWebRequest request, String header) {
            return "true".equals(request.getHeader(header));
        }
    }

    static final class AskingResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Asking.class;
        }

        @Override
        public Asking resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                      NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            return new Asking(request.getNativeRequest(HttpServletRequest.class),
                    request.getNativeResponse(HttpServletResponse.class), HtmxResolver.htmx(request));
        }
    }

    /** Without it, a browser's back button may show a fragment as if it were the page. */
    static final class VaryByHtmx implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!RequestId.isOfProgram(request)) response.addHeader(HttpHeaders.VARY, "HX-Request");
            return true;
        }
    }

    /** Forms and addresses spell enums the way the API does. An empty choice is no choice. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    static final class WireNames implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> text.isBlank() ? null : (T) Htmx.constant(type.asSubclass(Enum.class), text);
        }
    }
}
