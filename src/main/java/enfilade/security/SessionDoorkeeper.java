package enfilade.security;

import enfilade.account.Doorkeeper;
import enfilade.account.People;
import enfilade.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs people in the way the sign-in page does, with a new session id and a new form token, and knows them again. */
@Component
class SessionDoorkeeper implements Doorkeeper {

    private final SignedIn signedIn;
    private final People people;
    private final CsrfTokenRepository tokens;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    SessionDoorkeeper(SignedIn signedIn, People people, CsrfTokenRepository tokens, HttpServletRequest request,
                      HttpServletResponse response) {
        this.signedIn = signedIn;
        this.people = people;
        this.tokens = tokens;
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
        tokens.saveToken(null, request, response);
    }

    @Override
    public Optional<Person> whoIsHere() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof UUID id
                ? people.findById(id) : Optional.empty();
    }
}
