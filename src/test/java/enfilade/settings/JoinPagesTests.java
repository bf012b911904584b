package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Guest;
import enfilade.account.Members;
import enfilade.account.Role;
import enfilade.activity.Activity;
import enfilade.support.AccountContents;
import enfilade.support.AtOnce;
import enfilade.support.Ask;
import enfilade.support.Cast;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class JoinPagesTests extends PagesTests {

    @Autowired Inviting inviting;
    @Autowired Joining joining;
    @Autowired Members members;
    @Autowired AccountContents contents;
    @Autowired JdbcClient db;

    Inviting.Made made;
    String token;

    @BeforeEach
    void invite() {
        made = inviting.invite(ada, new Invitation.Draft(Role.REVIEWER, 7, "Tom"));
        token = made.token();
    }

    @Test
    void saysWhatTheLinkIsGoodFor() {
        assertThat(signedOut().get("/join/{token}", token)).isOk()
                .shows("Join Acme Labs", "Ada invites you as Reviewer", "Join as Reviewer")
                .showsNot("Tom").has("[name=email]").linksTo("/sign-in");
    }

    @Test
    void lookingChangesNothing() {
        var before = contents.snapshot(ada.accountId());

        for (int i = 0; i < 3; i++) assertThat(signedOut().get("/join/{token}", token)).isOk();
        assertThat(as(mallory).outside().get("/join/{token}", token)).isOk();

        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
    }

    @Test
    void somebodyNewJoinsAndIsSignedIn() {
        var tom = signedOut();

        assertThat(filled(tom.post("/join/{token}", token))).redirectsTo("/@acme/");

        assertThat(tom.under("acme").get("/team")).isOk().shows("Tom you", "tom@acme.example, since today", "Reviewer");
        assertThat(tom.under("acme").get("/agents/new")).isForbidden();
        assertThat(as(ada).get("/team")).shows("No invitation is open");
        assertThat(latest()).returns("member.joined", Activity::type)
                .returns("Joined as Reviewer, invited by Ada", Activity::words)
                .returns("Tom", Activity::actor);
    }

    @Test
    void theLinkWorksOnce() {
        assertThat(filled(signedOut().post("/join/{token}", token))).redirectsTo("/@acme/");

        assertGone(token);
    }

    @Test
    void aLinkThatHasRunOutIsGone() {
        clock.passes(Duration.ofDays(7).minusSeconds(60));
        assertThat(signedOut().get("/join/{token}", token)).isOk();

        clock.passes(Duration.ofSeconds(61));
        assertGone(token);
    }

    @Test
    void aRevokedLinkIsGone() {
        inviting.revoke(ada, made.invitation().id());

        assertGone(token);
    }

    @Test
    void anUnknownLinkIsGone() {
        assertGone("0".repeat(40));
        assertGone(made.invitation().tokenHash());
        assertThat(as(ada).get("/join/{token}", token)).isNotFound();
    }

    @Test
    void showsWhatIsMissing() {
        assertThat(signedOut().post("/join/{token}", token).param("name", " ").param("email", "tom")
                        .param("password", "")).isInvalid()
                .showsAtField("name", "What is your name?").showsAtField("email", "An e-mail address looks like")
                .showsAtField("password", "A password has 10 to 200 characters.").keeps("email", "tom");
        assertThat(signedOut().post("/join/{token}", token).param("name", "Tom").param("email", "tom@acme.example")
                        .param("password", "password1234"))
                .isInvalid().showsAtField("password", "list of common ones").keeps("name", "Tom").keeps("password", "");

        assertThat(filled(signedOut().post("/join/{token}", token))).redirectsTo("/@acme/");
    }

    @Test
    void whoeverIsKnownHereSignsInFirst() {
        assertThat(signedOut().post("/join/{token}", token).param("name", "Mallory")
                        .param("email", "MALLORY@rival.example").param("password", Cast.PASSWORD))
                .isInvalid().showsAtField("email", "Somebody with this e-mail signs in here already.")
                .showsAtField("email", "Sign in first, then open this link again.").linksTo("/sign-in")
                .keeps("name", "Mallory");

        assertThat(signedOut().get("/join/{token}", token)).isOk();
    }

    @Test
    void somebodySignedInJoinsWithOneButton() {
        assertThat(as(mallory).outside().get("/join/{token}", token)).isOk()
                .shows("Join Acme Labs", "You are signed in as Mallory, mallory@rival.example.", "Join as Reviewer")
                .hasNo("[name=password]");

        assertThat(as(mallory).outside().post("/join/{token}", token)).redirectsTo("/@acme/");

        assertThat(as(mallory).under("acme").get("/")).isOk().shows("Mallory joined as Reviewer, invited by Ada");
        assertThat(latest()).returns("member.joined", Activity::type).returns("Mallory", Activity::actor);
        assertGone(token);
    }

    @Test
    void aMemberIsToldSoKindlyAndTheLinkStaysGood() {
        assertThat(as(vic).outside().get("/join/{token}", token)).isOk()
                .shows("You are in Acme Labs already", "Your role there is Viewer")
                .linksTo("/@acme/").hasNo("form");

        assertThat(as(vic).outside().post("/join/{token}", token)).isInvalid().shows("You are in this team already.");

        assertThat(members.findByAccountIdAndId(vic.accountId(), vic.id()).orElseThrow().role()).isEqualTo(Role.VIEWER);
        assertThat(signedOut().get("/join/{token}", token)).isOk();
    }

    @RepeatedTest(5)
    void ofTwoWhoUseTheLinkAtOnceOneIsIn() throws Exception {
        var before = people();

        assertThat(AtOnce.succeed(Refusal.NotFound.class,
                () -> joining.join(new Guest("1.1.1.1"), token, newcomer("Tom")),
                () -> joining.join(new Guest("2.2.2.2"), token, newcomer("Ida")))).isEqualTo(1);

        assertThat(people()).isEqualTo(before + 1);
    }

    @Test
    void withoutTheFormsTokenNothingHappens() {
        assertThat(filled(signedOut().post("/join/{token}", token).withoutCsrf())).isForbidden();
    }

    private void assertGone(String token) {
        for (var page : new Ask[] {signedOut().get("/join/{token}", token),
                filled(signedOut().post("/join/{token}", token)), signedOut().post("/join/{token}", token),
                as(mallory).outside().get("/join/{token}", token), as(vic).outside().post("/join/{token}", token)}) {
            assertThat(page).isNotFound().shows("There is no such invitation any more.").showsNot("Acme Labs");
        }
    }

    private Activity latest() {
        return Activity.latest(ada, 1, db).getFirst();
    }

    private int people() {
        return db.sql("select count(*) from person").query(Integer.class).single();
    }

    private static Opening.Newcomer newcomer(String name) {
        return new Opening.Newcomer(name, name.toLowerCase(Locale.ROOT) + "@acme.example", Cast.PASSWORD,
                ZoneOffset.UTC);
    }

    private static Ask filled(Ask ask) {
        return ask.param("name", "Tom").param("email", "tom@acme.example").param("password", Cast.PASSWORD);
    }
}
