package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Accounts;
import enfilade.activity.Activity;
import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For how long a door may stay untouched, said on the page of the team. */
class LimitsPagesTests extends PagesTests {

    @Autowired Accounts accounts;
    @Autowired JdbcClient db;

    @Test
    void changesForHowLongADoorMayStayUntouched() {
        assertThat(as(ada).get("/team")).shows("Untouched doors").has("#untouchedDays[value=14]");

        assertThat(as(abe).post("/team/limits").param("untouchedDays", "30")).redirectsTo("/@acme/team");

        assertThat(as(abe).get("/team")).shows("Saved: a person is asked after 30 untouched days")
                .has("#untouchedDays[value=30]");
        assertThat(days()).isEqualTo(30);
        assertThat(accounts.findById(mallory.accountId()).orElseThrow().untouchedDays()).isEqualTo(14);
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("account.updated", Activity::type)
                .returns(ada.accountId().value(), Activity::thing)
                .returns("Changed the workspace: Days untouched 14 → 30", Activity::words);
    }

    @Test
    void changesItOverHtmx() {
        assertThat(as(ada).post("/team/limits").htmx().param("untouchedDays", "1")).isOk()
                .has("#limits-form #untouchedDays[value=1]").shows("Saved: a person is asked after 1 untouched day");

        assertThat(days()).isEqualTo(1);
    }

    @Test
    void theSameOnceMoreIsNoChange() {
        assertThat(as(ada).post("/team/limits").param("untouchedDays", "14")).redirectsTo("/@acme/team");

        assertThat(Activity.latest(ada, 1, db)).isEmpty();
    }

    @Test
    void showsWhatIsNoLimit() {
        for (var none : List.of("0", "366", "", "a fortnight", "7.5")) {
            assertThat(as(ada).post("/team/limits").param("untouchedDays", none)).isInvalid()
                    .showsAtField("untouchedDays", "1 to 365 days").shows("Invite somebody");
            assertThat(as(ada).post("/team/limits").htmx().param("untouchedDays", none)).isInvalid()
                    .has("#limits-form #untouchedDays[value=\"" + none + "\"][aria-invalid]");
        }

        assertThat(days()).isEqualTo(14);
        assertThat(as(ada).get("/team/limits")).redirectsTo("/@acme/team");
    }

    @Test
    void onlyAdminsAndOwnersChangeIt() {
        for (var one : List.of(rui, vic)) {
            assertThat(as(one).get("/team")).showsNot("Untouched doors");
            assertThat(as(one).post("/team/limits").param("untouchedDays", "30")).isForbidden();
            assertThat(as(one).post("/team/limits").param("untouchedDays", "none")).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).under("acme").post("/team/limits").param("untouchedDays", "30")).isNotFound();
        assertThat(days()).isEqualTo(14);
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").post("/team/limits").param("untouchedDays", "30")).redirectsToSignIn();
    }

    private int days() {
        return accounts.findById(ada.accountId()).orElseThrow().untouchedDays();
    }
}
