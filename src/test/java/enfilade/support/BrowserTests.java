package enfilade.support;

import enfilade.account.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Where stories in a real browser start. A story is written once and told twice: {@code @ParameterizedTest} and
 * {@code @EnumSource} hand it each {@link Browser.JavaScript}.
 */
@BrowserTest
public abstract class BrowserTests {

    @Autowired
    protected Cast cast;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    /** A browser in which nobody has signed in. */
    protected Browser open(Browser.JavaScript javaScript) {
        return Browser.open(javaScript, "http://localhost:" + port);
    }

    /** A browser in which that person has signed in, at their account's front page. */
    protected Browser open(Browser.JavaScript javaScript, Actor actor) {
        return open(javaScript).keep(Sessions.COOKIE, sessions.of(cast.person(actor)))
                .visit("/@" + cast.slug(actor) + "/");
    }

    /** A window beside that one, in which that person has signed in on a machine of their own. */
    protected Browser beside(Browser other, String host, Actor actor) {
        return other.beside(host).keep(Sessions.COOKIE, sessions.of(cast.person(actor)))
                .visit("/@" + cast.slug(actor) + "/");
    }

    /** A window beside that one on another machine, in which nobody has signed in. */
    protected Browser beside(Browser other, String host) {
        return other.beside(host);
    }
}
