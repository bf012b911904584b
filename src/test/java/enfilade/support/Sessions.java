package enfilade.support;

import enfilade.account.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Signs people in without the sign-in page, and leaves exactly what the page leaves: a row, and its id for a cookie.
 */
@TestComponent
public class Sessions {

    public static final String COOKIE = "enfilade";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The value of the cookie of a fresh session. */
    public String of(Person person) {
        return Base64.getEncoder().encodeToString(saved(sessions, person).getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String saved(FindByIndexNameSessionRepository<S> sessions, Person person) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.id().toString());
        session.setAttribute("origin", "Firefox on Linux, 127.0.0.1");
        sessions.save(session);
        return session.getId();
    }
}
