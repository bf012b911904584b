package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Members;
import enfilade.account.Role;
import enfilade.activity.Activity;
import enfilade.support.AtOnce;
import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TeamPagesTests extends PagesTests {

    @Autowired Staffing staffing;
    @Autowired Members members;
    @Autowired JdbcClient db;

    @Test
    void showsWhoIsInTheTeamAndWhatTheyMayDo() {
        assertThat(as(vic).get("/team")).isOk()
                .showsInOrder("Abe", "abe@acme.example, since today", "Admin", "Ada", "Owner", "Vic you", "Viewer")
                .shows("What each role may do", "Score and decide at the doors")
                .showsNot("Mallory", "Invite somebody", "Remove")
                .hasNo("select").linksTo("/@acme/team/departure");
        assertThat(as(ada).get("/team")).isOk()
                .shows("Invite somebody", "No invitation is open", "A team keeps at least one owner.")
                .linksTo("/@acme/team/members/{id}/removal", rui.id())
                .linksTo("/@acme/team/members/{id}/role", rui.id());
    }

    @Test
    void theTableOfRolesSaysYesAndNo() {
        var rows = as(vic).get("/team").page().document().select(".rights tbody tr");

        assertThat(rows.eachText()).containsExactly(
                "See templates, interviewers, results and the audit log yes yes yes yes",
                "Score and decide at the doors yes yes yes no",
                "Write notes about participants yes yes yes no",
                "Build, import and publish templates, stages and interviewers yes yes no no",
                "Add, change and archive participants yes yes no no",
                "Read, hold and erase everything that is kept about a participant yes yes no no",
                "Give a participant more time or attempts, and see why yes yes no no",
                "See what is sent to participants, with their links, and send it again yes yes no no",
                "Set the limits after which somebody is asked or reminded, and say who is away yes yes no no",
                "Make and revoke API keys yes yes no no",
                "Say who interviews, and connect a language model yes yes no no",
                "Say how long records of participants are kept yes no no no",
                "Invite people, change roles, remove members yes no no no");
    }

    @Test
    void changesARole() {
        assertThat(as(ada).post("/team/members/{id}/role", rui.id()).param("role", "admin")).redirectsTo("/@acme/team");

        assertThat(as(ada).get("/team")).shows("Rui is Admin now");
        assertThat(as(rui).get("/agents/new")).isOk();
        assertThat(latest()).returns("member.updated", Activity::type).returns(rui.id(), Activity::thing)
                .returns("Changed Rui: Role Reviewer → Admin", Activity::words);
        assertThat(db.sql("select changes from activity where account_id = :account")
                        .param("account", ada.accountId().value()).query(String.class).single())
                .isEqualTo("[{\"what\":\"Role\",\"before\":\"Reviewer\",\"after\":\"Admin\"}]");
    }

    @Test
    void theSameRoleOnceMoreIsNoChange() {
        assertThat(as(ada).post("/team/members/{id}/role", rui.id()).param("role", "reviewer"))
                .redirectsTo("/@acme/team");

        assertThat(Activity.latest(ada, 1, db)).isEmpty();
    }

    @Test
    void showsWhoseRoleWasNoRole() {
        for (var none : List.of("emperor", "")) {
            assertThat(as(ada).post("/team/members/{id}/role", rui.id()).param("role", none)).isInvalid()
                    .showsAtField("role", "Choose one of these roles.").has("#role-" + rui.id() + "[aria-invalid]")
                    .hasNo("#role-" + vic.id() + "[aria-invalid]");
        }
    }

    @Test
    void removesAMember() {
        assertThat(as(ada).post("/team/members/{id}/removal", rui.id())).redirectsTo("/@acme/team");

        assertThat(as(ada).get("/team")).shows("Rui is no longer in the team").showsNot("rui@acme.example");
        assertThat(as(rui).get("/team")).isNotFound();
        assertThat(latest()).returns("member.removed", Activity::type).returns("Removed Rui", Activity::words);
        assertThat(as(ada).post("/team/members/{id}/removal", rui.id())).isNotFound();
    }

    @Test
    void everybodyMayLeave() {
        for (var one : List.of(abe, rui, vic)) {
            assertThat(as(one).post("/team/departure")).redirectsTo("/");
            assertThat(as(one).get("/team")).isNotFound();
            assertThat(as(one).outside().get("/")).redirectsTo("/me");
            assertThat(latest()).returns("member.removed", Activity::type).returns("Left the team", Activity::words)
                    .returns(one.name(), Activity::actor);
        }
    }

    @Test
    void anOwnerMayLeaveTheTeamToAnother() {
        promote(rui);

        assertThat(as(ada).post("/team/members/{id}/removal", ada.id())).redirectsTo("/");

        assertThat(as(rui).get("/team")).isOk().showsNot("ada@acme.example");
    }

    @Test
    void theLastOwnerStaysOne() {
        assertThat(as(ada).post("/team/members/{id}/role", ada.id()).param("role", "admin")).hasStatus(409)
                .shows("A team keeps at least one owner.");
        assertThat(as(ada).post("/team/members/{id}/removal", ada.id())).hasStatus(409)
                .shows("A team keeps at least one owner.");
        assertThat(as(ada).post("/team/departure")).hasStatus(409).shows("A team keeps at least one owner.");

        assertThat(as(ada).get("/team")).isOk().hasNo("#role-" + ada.id()).hasNo("[action$=departure]");
        assertThat(Activity.latest(ada, 1, db)).isEmpty();
    }

    @RepeatedTest(5)
    void ofTwoOwnersWhoGoAtOnceOneStays() throws Exception {
        promote(rui);

        assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> staffing.changeRole(ada, ada.id(), Role.VIEWER),
                        () -> staffing.remove(ada, rui.id())))
                .isEqualTo(1);

        assertThat(members.countByAccountIdAndRole(ada.accountId(), Role.OWNER)).isEqualTo(1);
    }

    @Test
    void onlyOwnersManagePeople() {
        for (var one : List.of(abe, rui, vic)) {
            assertThat(as(one).post("/team/members/{id}/role", rui.id()).param("role", "owner")).isForbidden();
            assertThat(as(one).post("/team/members/{id}/role", rui.id()).param("role", "emperor")).isForbidden();
            assertThat(as(one).post("/team/members/{id}/removal", ada.id())).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        var mallorysHere = as(mallory).under("acme");

        assertThat(mallorysHere.get("/team")).isNotFound();
        assertThat(mallorysHere.post("/team/members/{id}/role", rui.id()).param("role", "viewer")).isNotFound();
        assertThat(mallorysHere.post("/team/departure")).isNotFound();
        assertThat(as(mallory).post("/team/members/{id}/role", rui.id()).param("role", "viewer")).isNotFound();
        assertThat(as(mallory).post("/team/members/{id}/role", rui.id()).param("role", "emperor")).isNotFound();
        assertThat(as(mallory).post("/team/members/{id}/removal", rui.id())).isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").get("/team")).redirectsToSignIn();
        assertThat(signedOut().under("acme").post("/team/departure")).redirectsToSignIn();
        assertThat(signedOut().under("acme").post("/team/members/{id}/removal", rui.id())).redirectsToSignIn();
    }

    private void promote(Actor actor) {
        staffing.changeRole(ada, actor.id(), Role.OWNER);
    }

    private Activity latest() {
        return Activity.latest(ada, 1, db).getFirst();
    }
}
