package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Role;
import enfilade.account.Secret;
import enfilade.activity.Activity;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationPagesTests extends PagesTests {

    @Autowired Inviting inviting;
    @Autowired Secret secret;
    @Autowired JdbcClient db;

    @Test
    void makesALinkAndShowsItOnce() {
        var made = as(ada).post("/team/invitations").param("role", "admin").param("days", 3)
                .param("note", "Tom").page();

        assertThat(made).isOk().isWholePage().shows("It is shown this once", "Admin, Tom", "Made by Ada today at")
                .keeps("note", "").keeps("days", "7");
        assertThat(link(made)).matches("http://localhost:8080/join/[0-9a-f]{40}");
        assertThat(as(ada).get("/team")).shows("Admin, Tom").hasNo("[aria-label='Invitation link']");
        assertThat(as(ada).get("/team/invitations")).isOk().hasNo("[aria-label='Invitation link']");
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("member.invited", Activity::type)
                .returns("Invited somebody as Admin: Tom", Activity::words);
    }

    @Test
    void makesALinkOverHtmx() {
        var made = as(ada).post("/team/invitations").param("role", "viewer").param("days", 30).htmx().page();

        assertThat(made).isOk().isFragment().has("#invitations").has(".things li").has("[data-behavior=copy]");
        assertThat(link(made)).contains("/join/");
    }

    @Test
    void keepsNothingOfTheLinkButItsSeal() {
        var token = link(as(ada).post("/team/invitations").param("role", "viewer").param("days", 7).page())
                .replaceAll(".*/", "");

        assertThat(db.sql("select token_hash from invitation").query(String.class).single())
                .isEqualTo(secret.seal("invitation", token));
        assertThat(db.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list())
                .noneMatch(bytes -> new String(bytes).contains(token));
        assertThat(db.sql("select words from activity").query(String.class).list())
                .noneMatch(words -> words.contains(token));
    }

    @Test
    void showsWhatIsWrongWithAnInvitation() {
        for (var days : List.of("0", "31", "")) {
            assertThat(as(ada).post("/team/invitations").param("role", "viewer").param("days", days)
                            .param("note", "Tom")).isInvalid().isWholePage()
                    .showsAtField("days", "An invitation works for 1 to 30 days.").keeps("days", days)
                    .keeps("note", "Tom").keeps("role", "viewer");
        }
        assertThat(as(ada).post("/team/invitations").param("role", "viewer").param("days", "soon").param("note", "Tom"))
                .isInvalid().showsAtField("days", "This is a whole number").keeps("days", "soon").keeps("note", "Tom");
        assertThat(as(ada).post("/team/invitations").param("role", "emperor").param("days", 7).param("note", "Tom"))
                .isInvalid().showsAtField("role", "There is no such choice.").keeps("note", "Tom");
    }

    @Test
    void showsWhatIsWrongWithAnInvitationOverHtmx() {
        assertThat(as(ada).post("/team/invitations").param("days", 7).param("note", "x".repeat(161)).htmx())
                .isInvalid().isFragment().hasHeader("HX-Retarget", "#invitations")
                .showsAtField("role", "Choose a role.").showsAtField("note", "at most 160 characters");
    }

    @Test
    void aLinkMakesNobodyAnOwner() {
        assertThat(as(ada).post("/team/invitations").param("role", "owner").param("days", 7)).isInvalid()
                .showsAtField("role", "A link makes nobody an owner.");
    }

    @Test
    void whatHasRunOutIsNotOpen() {
        inviting.invite(ada, new Invitation.Draft(Role.VIEWER, 1, "Tom"));
        inviting.invite(ada, new Invitation.Draft(Role.VIEWER, 2, "Ida"));

        clock.passes(Duration.ofHours(25));

        assertThat(as(ada).get("/team")).shows("Viewer, Ida").showsNot("Tom");
    }

    @Test
    void revokesAnInvitation() {
        var id = inviting.invite(ada, new Invitation.Draft(Role.VIEWER, 7, "Tom")).invitation().id();

        assertThat(as(ada).post("/team/invitations/{id}/revocation", id)).redirectsTo("/@acme/team");

        assertThat(as(ada).get("/team")).shows("Invitation revoked", "No invitation is open").showsNot("Tom");
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("member.uninvited", Activity::type)
                .returns("Revoked the invitation as Viewer: Tom", Activity::words);
        assertThat(as(ada).post("/team/invitations/{id}/revocation", id)).isNotFound();
    }

    @Test
    void onlyOwnersInvite() {
        var id = inviting.invite(ada, new Invitation.Draft(Role.VIEWER, 7, "Tom")).invitation().id();

        for (var one : List.of(abe, rui, vic)) {
            assertThat(as(one).get("/team")).isOk().showsNot("Tom", "Open invitations").hasNo("#invitation-form");
            assertThat(as(one).post("/team/invitations").param("role", "viewer").param("days", 7)).isForbidden();
            assertThat(as(one).post("/team/invitations").param("days", "soon").htmx()).isForbidden();
            assertThat(as(one).post("/team/invitations/{id}/revocation", id)).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        var id = inviting.invite(ada, new Invitation.Draft(Role.VIEWER, 7, "Tom")).invitation().id();

        assertThat(as(mallory).under("acme").post("/team/invitations").param("role", "viewer").param("days", 7))
                .isNotFound();
        assertThat(as(mallory).under("acme").post("/team/invitations/{id}/revocation", id)).isNotFound();
        assertThat(as(mallory).post("/team/invitations/{id}/revocation", id)).isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").post("/team/invitations").param("role", "viewer")).redirectsToSignIn();
        assertThat(signedOut().under("acme").post("/team/invitations").htmx()).hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    private static String link(Page page) {
        return page.document().select("[aria-label='Invitation link']").attr("value");
    }
}
