package enfilade.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Whoever posted a form and is led to another page gets that page whole, by htmx as well: it would follow a redirect by
 * itself and put the page into the region that the form aims at.
 */
final class LeadingOn implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:";

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
                           @Nullable ModelAndView answer) {
        var htmx = WebConfig.HtmxResolver.htmx(new ServletWebRequest(request));
        if (answer == null || !request.getMethod().equals("POST") || !htmx.wantsFragment()) return;
        var name = answer.getViewName();
        if (name != null && name.startsWith(REDIRECT)) {
            answer.setView(new Lead(name.substring(REDIRECT.length()), true));
        } else if (answer.getView() instanceof RedirectView outside) {
            answer.setView(new Lead(Objects.requireNonNull(outside.getUrl()), false));
        }
    }

    /** A redirect that htmx hands on to the browser; what flashes there is kept for it as for any other. */
    private static final class Lead extends RedirectView {

        Lead(String address, boolean belowAccount) {
            super(address, belowAccount);
        }

        @Override
        protected void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address,
                                    boolean http10) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Redirect", address);
        }
    }
}
