package enfilade.security;

import enfilade.account.Doorkeeper;
import enfilade.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs people in the way the sign-in page does, with a new session id. */
@Component
class SessionDoorkeeper implements Doorkeeper {

    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    SessionDoorkeeper(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        this.signedIn = signedIn;
        this.request = request;
        this.response = response;
    }

    @Override
    public void admit(Person person) {
        if (request.getSession(false) != null) request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(person.id()));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
    }
}
