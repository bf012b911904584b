package enfilade.web;

import enfilade.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The one place that knows how every "no", and every fault of ours, is shown to the one who asked. */
@ControllerAdvice
@org.springframework.stereotype.Controller
public class Errors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, Htmx htmx, HttpServletResponse response) {
        return page(HttpStatusCode.valueOf(refusal.status()), refusal.getMessage(), null, htmx, response);
    }

    /** A path that holds something else than an id is a page that does not exist. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView noSuchAddress(MethodArgumentTypeMismatchException mismatch, Htmx htmx, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, sentence(404), null, htmx, response);
    }

    /** A form whose fields no browser would have made, such as the billionth row of a list. */
    @ExceptionHandler(InvalidPropertyException.class)
    ModelAndView noSuchField(InvalidPropertyException field, Htmx htmx, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, sentence(400), null, htmx, response);
    }

    /** An address or a form whose letters are none. */
    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView unreadable(InvalidParameterException parameter, Htmx htmx, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, sentence(400), null, htmx, response);
    }

    /** Two wrote the same row in the same moment, or each waited for the other: one of them is asked to try again. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView tooClose(ConcurrencyFailureException collision, Htmx htmx, HttpServletResponse response) {
        return page(HttpStatus.CONFLICT, sentence(409), null, htmx, response);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception problem, Htmx htmx, HttpServletResponse response) {
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), sentence(known.getStatusCode().value()), null, htmx, response);
        }
        if (isFromBinding(problem)) {
            return page(HttpStatus.BAD_REQUEST, sentence(400), null, htmx, response);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Our fault {}", reference, problem);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, sentence(500), reference, htmx, response);
    }

    /**
     * What filters and the container refuse before any handler saw it; said outside the account, whose path is gone
     * here.
     */
    @RequestMapping("/error")
    ModelAndView byTheContainer(HttpServletRequest request, Htmx htmx, HttpServletResponse response) {
        request.removeAttribute("workspace");
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return page(HttpStatusCode.valueOf(status), sentence(status), null, htmx, response);
    }

    /** Field names such as dimensions[a] or dimensions[10000] trip the binder, each in another way. */
    private static boolean isFromBinding(Exception problem) {
        return Arrays.stream(problem.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    private static ModelAndView page(HttpStatusCode status, String sentence, @Nullable String reference, Htmx htmx,
                                     HttpServletResponse response) {
        if (htmx.wantsFragment()) {
            response.setHeader("HX-Retarget", "#flash");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        var view = new ModelAndView(htmx.view("error", "problem"), HttpStatus.valueOf(status.value()));
        return view.addObject("status", status.value()).addObject("sentence", sentence)
                .addObject("reference", reference).addObject("back", whereTheyWere());
    }

    /** The page of ours on which somebody pressed the button that was refused; only its path, never another host. */
    private static @Nullable String whereTheyWere() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) return null;
        var request = asked.getRequest();
        if (!request.getMethod().equals("POST") || request.getHeader("Referer") == null) return null;
        try {
            var from = URI.create(request.getHeader("Referer"));
            var isOurs = String.valueOf(from.getRawAuthority()).equals(request.getHeader("Host"));
            if (!isOurs || !from.getRawPath().matches("/([^/].*)?")) return null;
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "This request could not be read.";
            case 403 -> "This page was open for too long to be trusted. Load it again and repeat the last step.";
            case 404 -> "There is no such page.";
            case 405 -> "This address does not take that kind of request.";
            case 409 -> "Somebody else saved this in the same moment. Load the page again and repeat the last step.";
            case 413 -> "That is more than we can take at once. A text to import has at most 8 MB.";
            case 429 -> "Too many tries. Wait a little and try again.";
            default -> status < 500 ? "This request does not fit."
                    : "Something went wrong on our side. Nothing was half-saved.";
        };
    }
}
