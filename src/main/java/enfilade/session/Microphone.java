package enfilade.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a browser use the microphone in the room of a conversation, where somebody may speak; nowhere else. */
@Component
class Microphone implements WebMvcConfigurer, HandlerInterceptor {

    /** What a page says that offers to listen. */
    static final String EARS = "ears";

    private static final String POLICY = "Permissions-Policy";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/door/*/sessions/**");
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
                           @Nullable ModelAndView page) {
        var policy = response.getHeader(POLICY);
        if (page == null || policy == null) return;
        if (page.getModel().get(EARS) instanceof Ears.Whose ears && ears.isThere()) {
            response.setHeader(POLICY, policy.replace("microphone=()", "microphone=(self)"));
        }
    }
}
