package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Person;
import enfilade.account.Secret;
import enfilade.web.Dates;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and how they sign out from afar. */
@Component
class OwnSessions {

    /** One sign-in in words. Its key stands for the session's id, which itself never leaves the cookie. */
    record Row(String key, String origin, String since, String lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Secret secret;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Secret secret) {
        this.sessions = sessions;
        this.secret = secret;
    }

    List<Row> of(Person person, String current, Dates dates) {
        return all(person).stream()
                .sorted(Comparator.<Session, Boolean>comparing(session -> !session.getId().equals(current))
                        .thenComparing(Session::getLastAccessedTime, Comparator.reverseOrder()))
                .map(session -> new Row(key(session),
                        Objects.requireNonNullElse(session.getAttribute("origin"), "Unknown"),
                        dates.minute(session.getCreationTime(), person.zoneId()),
                        dates.minute(session.getLastAccessedTime(), person.zoneId()), session.getId().equals(current)))
                .toList();
    }

    void end(Person person, String key) {
        var session = all(person).stream().filter(it -> key(it).equals(key)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("session"));
        sessions.deleteById(session.getId());
    }

    void endOthers(Person person, String current) {
        all(person).stream().map(Session::getId).filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    private Collection<? extends Session> all(Person person) {
        return sessions.findByPrincipalName(person.id().toString()).values();
    }

    private String key(Session session) {
        return secret.seal("session", session.getId()).substring(0, 16);
    }
}
