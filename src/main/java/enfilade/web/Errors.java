package enfilade.web;

import enfilade.Issue;
import enfilade.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The one place that knows how every "no", and every fault of ours, is shown to the one who asked. */
@ControllerAdvice
@org.springframework.stereotype.Controller
public class Errors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    /** A participant's browser never says where it comes from; their own page is where they go back to. */
    private static final Pattern BEHIND_A_DOOR = Pattern.compile("(/door/[^/]+)/.+");

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, Asking asking) {
        if (asking.isProgram()) return Problem.answer(refusal);
        return page(HttpStatusCode.valueOf(refusal.status()), refusal.getMessage(), null, asking);
    }

    @ExceptionHandler(Problem.Thrown.class)
    ResponseEntity<byte[]> thrown(Problem.Thrown problem) {
        return problem.answer();
    }

    /** A path that holds something else than an id is a page that does not exist. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object noSuchAddress(MethodArgumentTypeMismatchException mismatch, Asking asking) {
        if (asking.isProgram()) {
            return Problem.answer(new Refusal.Invalid(List.of(new Issue(mismatch.getName(), "wrong_type",
                    "The address has to hold %s here.".formatted(mismatch.getRequiredType() == UUID.class
                            ? "an id such as 0b9ae0b4-3a4f-4c3e-9d6b-0c7d1f1b2a3c" : "a whole number")))));
        }
        return page(HttpStatus.NOT_FOUND, sentence(404), null, asking);
    }

    /** A form whose fields no browser would have made, such as the billionth row of a list. */
    @ExceptionHandler(InvalidPropertyException.class)
    Object noSuchField(InvalidPropertyException field, Asking asking) {
        return say(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, asking);
    }

    /** An address or a form whose letters are none. */
    @ExceptionHandler(InvalidParameterException.class)
    Object unreadable(InvalidParameterException parameter, Asking asking) {
        return say(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, asking);
    }

    /** A form with files whose parts nobody can tell from each other. */
    @ExceptionHandler(MultipartException.class)
    Object unreadable(MultipartException parts, Asking asking) {
        return parts instanceof ErrorResponse ? anythingElse(parts, asking)
                : say(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, asking);
    }

    /** Two wrote the same row in the same moment, or each waited for the other: one of them is asked to try again. */
    @ExceptionHandler(TransientDataAccessException.class)
    Object tooClose(TransientDataAccessException collision, Asking asking) {
        return say(HttpStatus.CONFLICT, HttpHeaders.EMPTY, asking);
    }

    /** More is being done than there is room for. */
    @ExceptionHandler(TaskRejectedException.class)
    Object full(TaskRejectedException full, Asking asking) {
        return say(HttpStatus.SERVICE_UNAVAILABLE, HttpHeaders.EMPTY, asking);
    }

    /** Whoever listened went away in the middle: nothing can be said to them any more. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException gone, HttpServletResponse unusable) {
        log.debug("Somebody went away while they were answered: {}", gone.getMessage());
    }

    @ExceptionHandler(Exception.class)
    Object anythingElse(Exception problem, Asking asking) {
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return say(known.getStatusCode(), known.getHeaders(), asking);
        }
        if (isFromBinding(problem)) return say(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, asking);
        if (isCutOff(problem)) return say(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, asking);
        var reference = asking.isProgram() ? RequestId.current() : UUID.randomUUID().toString().substring(0, 8);
        log.error("Our fault {}", reference, problem);
        if (asking.isProgram()) return say(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, asking);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, sentence(500), reference, asking);
    }

    /**
     * What filters and the container refuse before any handler saw it; said outside the account, whose path is gone
     * here.
     */
    @RequestMapping("/error")
    Object byTheContainer(Asking asking) {
        asking.request().removeAttribute("workspace");
        var status = asking.request().getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code : 404;
        return say(HttpStatusCode.valueOf(status), HttpHeaders.EMPTY, asking);
    }

    private static Object say(HttpStatusCode status, HttpHeaders headers, Asking asking) {
        if (!asking.isProgram()) return page(status, sentence(status.value()), null, asking);
        return Problem.answer(Problem.Kind.of(status.value()), status.value(), Problem.sentence(status.value()),
                List.of(), headers);
    }

    /** Whoever asked went away before they had said it all, or before they had heard the answer. */
    private static boolean isCutOff(Exception problem) {
        return problem instanceof ClientAbortException || problem instanceof EOFException;
    }

    /** Field names such as dimensions[a] or dimensions[10000] trip the binder, each in another way. */
    private static boolean isFromBinding(Exception problem) {
        return Arrays.stream(problem.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    private static ModelAndView page(HttpStatusCode status, String sentence, @Nullable String reference,
                                     Asking asking) {
        if (asking.htmx().wantsFragment()) {
            asking.response().setHeader("HX-Retarget", "#flash");
            asking.response().setHeader("HX-Reswap", "innerHTML");
        }
        var view = new ModelAndView(asking.htmx().view("error", "problem"), HttpStatus.valueOf(status.value()));
        return view.addObject("status", status.value()).addObject("sentence", sentence)
                .addObject("reference", reference).addObject("back", whereTheyWere(asking.request()))
                .addObject("door", addressOf(asking.request()).startsWith("/door/"));
    }

    /** The page of ours on which somebody pressed the button that was refused; only its path, never another host. */
    private static @Nullable String whereTheyWere(HttpServletRequest request) {
        var door = BEHIND_A_DOOR.matcher(addressOf(request));
        if (door.matches()) return door.group(1);
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

    /** What was asked for, also when the container asks what to say about it. */
    private static String addressOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address
                : request.getRequestURI();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "This request could not be read.";
            case 403 -> "This page was open for too long to be trusted. Load it again and repeat the last step.";
            case 404 -> "There is no such page.";
            case 405 -> "This address does not take that kind of request.";
            case 409 -> "Somebody else saved this in the same moment. Load the page again and repeat the last step.";
            case 413 -> "That is more than we can take at once. A text to import has at most 8 MB, a file for a task "
                    + "5 MB.";
            case 429 -> "Too many tries. Wait a little and try again.";
            case 503 -> "There is more to do here than we can do at once. Try again in a minute.";
            default -> status < 500 ? "This request does not fit."
                    : "Something went wrong on our side. Nothing was half-saved.";
        };
    }
}
