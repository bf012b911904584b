package enfilade.support;

import enfilade.account.Actor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where tests of pages start: the cast by name, and a client for each of them. */
@PageTest
public abstract class PagesTests {

    @Autowired
    protected Cast cast;

    @Autowired
    protected TestClock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Sessions sessions;

    protected Actor ada;
    protected Actor abe;
    protected Actor rui;
    protected Actor vic;
    protected Actor mallory;

    private final Map<Actor, Client> clients = new HashMap<>();

    @BeforeEach
    void callTheCast() {
        ada = cast.ada();
        abe = cast.abe();
        rui = cast.rui();
        vic = cast.vic();
        mallory = cast.mallory();
    }

    /** That person's browser, signed in; the same one all through the test. */
    protected Client as(Actor actor) {
        return clients.computeIfAbsent(actor, who -> new Client(mvc).in(cast.slug(who))
                .with(Sessions.COOKIE, sessions.of(cast.person(who))));
    }

    /** A fresh browser in which nobody has signed in. */
    protected Client signedOut() {
        return new Client(mvc);
    }
}
