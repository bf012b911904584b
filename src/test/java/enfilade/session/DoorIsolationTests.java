package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.AccountContents;
import enfilade.support.Ask;
import enfilade.support.Client;
import enfilade.support.Routes;
import enfilade.support.Routes.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link opens one journey and nothing else. Covers every route behind links, those of tomorrow too. */
class DoorIsolationTests extends DoorTests {

    /** Somebody's way, with a room that they have begun to write in and a file in it. */
    private record Way(Journey journey, UUID session, UUID file) {

        Object idFor(String variable, String token) {
            return switch (variable) {
                case "token" -> token;
                case "stageId" -> journey.stageId();
                case "sessionId" -> session;
                case "attachmentId" -> file;
                case "place" -> 1;
                default -> throw new AssertionError("Nobody here knows a {" + variable + "} behind a link.");
            };
        }
    }

    @Autowired
    private Routes routes;

    @Autowired
    private AccountContents contents;

    private Way pia;
    private Way quinn;
    private Way zoe;

    @BeforeEach
    void letThemIn() {
        pia = way(ada, "Pia's");
        quinn = way(ada, "Quinn's");
        zoe = way(mallory, "Zoe's");
    }

    @Test
    void thereAreRoutesToTry() {
        assertThat(routes.ofVisitors()).hasSizeGreaterThan(10)
                .allMatch(route -> route.path().startsWith("/door/{token}"));
    }

    @Test
    void whatIsBehindAnotherLinkIsNotThere() {
        everyRoute((route, all) -> Stream.of(quinn, zoe).filter(way -> route.variables().size() > 1).forEach(way -> {
            var page = ask(route, signedOut(), way, walker.token(pia.journey())).page();
            all.assertThat(page.status()).as(page.question()).isEqualTo(404);
        }));
    }

    @Test
    void aFileOfAnotherRoomIsNotInThisOne() {
        everyRoute((route, all) -> {
            if (!route.variables().contains("attachmentId")) return;
            var mixed = new Way(pia.journey(), pia.session(), quinn.file());
            var page = ask(route, signedOut(), mixed, walker.token(pia.journey())).page();
            all.assertThat(page.status()).as(page.question()).isEqualTo(404);
        });
    }

    @Test
    void noPageShowsAnythingOfAnotherJourney() {
        everyRoute((route, all) -> {
            if (route.isPost()) return;
            var page = ask(route, signedOut(), pia, walker.token(pia.journey())).page();
            all.assertThat(page.status()).as(page.question()).isIn(200, 302);
            all.assertThat(page.body()).as(page.question()).doesNotContain("Quinn's", "Zoe's",
                    quinn.session().toString(), quinn.journey().id().toString(), walker.token(quinn.journey()));
        });
    }

    @Test
    void withoutARealTokenThereIsNothing() {
        everyRoute((route, all) -> Stream.of("0".repeat(64), "x", pia.journey().id().toString()).forEach(token -> {
            var page = ask(route, signedOut(), pia, token).page();
            all.assertThat(page.status()).as(page.question()).isEqualTo(404);
        }));
    }

    @Test
    void nobodyWhoSignedInHasMorePowerHere() {
        everyRoute((route, all) -> {
            var inside = ask(route, as(ada), pia, walker.token(pia.journey())).page();
            all.assertThat(inside.status()).as(inside.question()).isEqualTo(404);
            if (route.variables().size() == 1) return;
            var outside = ask(route, as(ada).outside(), quinn, walker.token(pia.journey())).page();
            all.assertThat(outside.status()).as(outside.question()).isEqualTo(404);
        });
    }

    private interface Trial {
        void of(Route route, SoftAssertions all);
    }

    /** Whatever is tried, nothing changes but that a link was opened. */
    private void everyRoute(Trial trial) {
        var before = snapshots();
        SoftAssertions.assertSoftly(all -> {
            routes.ofVisitors().forEach(route -> trial.of(route, all));
            all.assertThat(snapshots()).as("everything in both accounts").isEqualTo(before);
        });
    }

    private String snapshots() {
        return snapshot(ada.accountId()) + snapshot(mallory.accountId());
    }

    private String snapshot(AccountId account) {
        return contents.snapshot(account, Set.of("journey_link"));
    }

    private Ask ask(Route route, Client client, Way way, String token) {
        var ids = new ArrayList<>();
        route.variables().forEach(variable -> ids.add(way.idFor(variable, token)));
        var ask = route.isPost() ? client.post(route.path(), ids.toArray()) : client.get(route.path(), ids.toArray());
        route.needed().forEach(name -> ask.param(name, 1));
        return ask;
    }

    private Way way(Actor by, String whose) {
        var template = rehearsal.hiring(by, Sketch.of(whose + " task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(question(whose + " question")));
        var journey = walker.start(by, template, whose.replace("'s", "").toLowerCase(Locale.ROOT) + "@example.org");
        var session = walker.begins(journey).id();
        drafting.save(walker.visitor(journey), session, 1, whose + " words", 0);
        var file = drafting.attach(walker.visitor(journey), session, whose + " file.txt",
                whose.getBytes(StandardCharsets.UTF_8));
        return new Way(walker.now(journey), session, file.id());
    }
}
