package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.participant.Enrolling;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The participant's links of one journey: copied, sent again, replaced and taken back. */
class LinkPagesTests extends PagesTests {

    private static final String PAGE = "/journeys/{id}/link";

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Links links;
    @Autowired Linking linking;
    @Autowired Enrolling enrolling;
    @Autowired JdbcClient db;

    private Journey pia;

    @BeforeEach
    void piaHasALink() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(Rehearsed.A_QUESTION)));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void showsTheLinkToBeCopied() {
        assertThat(as(abe).get(PAGE, pia.id())).isOk().shows("Pia Moreau", "Backend engineer", "pia@example.org",
                "Link 1", "Made today by Ada", "Works until", links.address(pia.id(), 1)).showsNot("First opened")
                .linksTo("/@acme/participants/{id}", pia.participantId())
                .has("button[data-behavior=copy][value='" + links.address(pia.id(), 1) + "']");

        links.opened(walker.visitor(pia), clock.instant());
        assertThat(as(abe).get(PAGE, pia.id())).shows("First opened");
    }

    @Test
    void sendsItAgain() {
        assertThat(as(abe).post(PAGE + "/delivery", pia.id())).redirectsTo("/@acme" + PAGE, pia.id());

        assertThat(as(abe).get(PAGE, pia.id())).shows("The link goes out once more", "Link 1").showsNot("Link 2");
        assertThat(letters()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"week, 7", "fortnight, 14", "month, 30", "quarter, 90"})
    void replacesItForAsLongAsIsSaid(String lasting, int days) {
        assertThat(as(abe).post(PAGE + "/replacement", pia.id()).param("lasting", lasting))
                .redirectsTo("/@acme" + PAGE, pia.id());

        var page = as(abe).get(PAGE, pia.id()).page();
        assertThat(page).shows("A new link goes out, and no older one works")
                .showsInOrder("Link 2", "Works until", "Link 1", "Taken back").showsNot(links.address(pia.id(), 1));
        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().expiresAt())
                .isBetween(clock.instant().plus(Duration.ofDays(days)).minusSeconds(60),
                        clock.instant().plus(Duration.ofDays(days)));
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void forAnythingElseItSaysNo() {
        assertThat(as(abe).post(PAGE + "/replacement", pia.id()).param("lasting", "for ever")).isNotFound();
        assertThat(links.of(ada.accountId(), pia.id())).hasSize(1);
    }

    @Test
    void takesItBack() {
        assertThat(as(abe).post(PAGE + "/revocation", pia.id())).redirectsTo("/@acme" + PAGE, pia.id());

        assertThat(as(abe).get(PAGE, pia.id())).shows("The link does not work any more", "Taken back today")
                .showsNot("Works until", links.address(pia.id(), 1)).hasNo("button[data-behavior=copy]")
                .hasNo("form[action$=revocation]");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void saysWhatASecondOneDoesInEveryState() {
        assertThat(as(abe).get(PAGE, pia.id())).shows("The same link goes out once more. It works for another 30 days",
                "A new link goes out. The ones before it stop working at once.", "until you send a new one");

        clock.passes(Links.USUAL);
        assertThat(as(abe).get(PAGE, pia.id())).shows("Ran out", "The same link goes out once more. It works again",
                "The ones before it stay closed.", "It opens nothing any more.")
                .showsNot("Works until", links.address(pia.id(), 1), "another 30 days");

        linking.revoke(ada, pia.id());
        assertThat(as(abe).get(PAGE, pia.id())).shows("Give them a new one", "A new link goes out.", "Send a new link")
                .showsNot("same link", "Take it back").hasNo("form[action$=delivery]");
    }

    @Test
    void whatWasTakenBackMeanwhileIsReplacedAndSaysSo() {
        linking.revoke(ada, pia.id());
        linking.revoke(ada, pia.id());

        as(abe).post(PAGE + "/delivery", pia.id()).page();

        assertThat(as(abe).get(PAGE, pia.id())).shows("A new link goes out, because the one before was taken back")
                .showsInOrder("Link 2", "Works until", "Link 1", "Taken back");
        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("sent another link").showsNot("sent the link again");
        assertThat(db.sql("select count(*) from activity where type = 'journey.link_revoked'").query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void theStoryTellsTheSameLinkFromAnother() {
        linking.resend(ada, pia.id());
        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("sent the link again");

        linking.replace(ada, pia.id(), Duration.ofDays(7));
        assertThat(as(ada).get("/journeys/{id}", pia.id())).showsInOrder("sent another link", "sent the link again");
    }

    @Test
    void whoIsArchivedGetsNoLink() {
        enrolling.archive(ada, pia.participantId());

        assertThat(as(abe).get(PAGE, pia.id())).shows("This participant is archived.", "Take it back")
                .hasNo("form[action$=delivery]").hasNo("form[action$=replacement]");
        assertThat(as(abe).post(PAGE + "/delivery", pia.id())).hasStatus(409).shows("Restore them");
        assertThat(as(abe).post(PAGE + "/replacement", pia.id())).hasStatus(409).shows("Restore them");
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void nobodyIsInvitedToAWayThatWasLeft() {
        attending.withdraw(walker.visitor(pia));

        assertThat(as(abe).get(PAGE, pia.id())).isOk().shows("This journey has ended", "Link 1")
                .hasNo("form[action$=delivery]").hasNo("form[action$=replacement]").has("form[action$=revocation]");
        assertThat(as(abe).post(PAGE + "/delivery", pia.id())).hasStatus(409).shows("This journey has ended");
        assertThat(as(abe).post(PAGE + "/replacement", pia.id())).hasStatus(409);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void thoseWhoDoNotBuildHaveNoLinks() {
        for (var who : List.of(rui, vic)) {
            assertThat(as(who).get(PAGE, pia.id())).isForbidden().showsNot(walker.token(pia));
            for (var noun : nouns()) assertThat(as(who).post(PAGE + noun, pia.id())).isForbidden();
        }
        assertThat(links.of(ada.accountId(), pia.id())).hasSize(1).allMatch(it -> it.revokedAt() == null);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get(PAGE, pia.id())).isNotFound();
        assertThat(as(mallory).under("acme").get(PAGE, pia.id())).isNotFound();
        for (var noun : nouns()) assertThat(as(mallory).post(PAGE + noun, pia.id())).isNotFound();
        assertThat(as(ada).get(PAGE, UUID.randomUUID())).isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/delivery", "/replacement", "/revocation"})
    void whoeverIsSignedOutSignsInFirst(String noun) {
        assertThat(signedOut().under("acme").get(PAGE, pia.id())).redirectsToSignIn();
        assertThat(signedOut().under("acme").post(PAGE + noun, pia.id())).redirectsToSignIn();
    }

    private static List<String> nouns() {
        return List.of("/delivery", "/replacement", "/revocation");
    }

    private int letters() {
        return db.sql("select count(*) from message").query(Integer.class).single();
    }
}
