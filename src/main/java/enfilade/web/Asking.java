package enfilade.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Who has to be told that something cannot be done: a browser, htmx in one, or a program. */
record Asking(HttpServletRequest request, HttpServletResponse response, Htmx htmx) {

    boolean isProgram() {
        return RequestId.isOfProgram(request);
    }
}
