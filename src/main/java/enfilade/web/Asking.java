package enfilade.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Who has to be told that something cannot be done: a browser, htmx in one, or a program. */
record Asking(HttpServletRequest request, HttpServletResponse response, Htmx htmx) {

    /** Also when the container asks on its behalf what to say. */
    boolean isProgram() {
        var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return RequestId.isOfProgram(request) || refused instanceof String address && address.startsWith("/api/");
    }
}
