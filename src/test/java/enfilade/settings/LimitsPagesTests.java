package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Accounts;
import enfilade.account.Limits;
import enfilade.activity.Activity;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For how long something may wait before somebody is asked, reminded or relieved, said on the page of the team. */
class LimitsPagesTests extends PagesTests {

    @Autowired Accounts accounts;
    @Autowired JdbcClient db;

    @Test
    void changesTheLimits() {
        assertThat(as(ada).get("/team")).shows("Limits", "weekends and holidays count")
                .has("#untouchedDays[value=14]").has("#remindDays[value=3]").has("#escalateDays[value=7]")
                .has("#handOverDays[value=10]");

        assertThat(limits(as(abe).post("/team/limits"), "30", "2", "5", "")).redirectsTo("/@acme/team");

        assertThat(as(abe).get("/team")).shows("Limits saved").has("#untouchedDays[value=30]")
                .has("#handOverDays[value=\"\"]");
        assertThat(limits()).isEqualTo(new Limits(30, 2, 5, null, 30));
        assertThat(accounts.findById(mallory.accountId()).orElseThrow().limits()).isEqualTo(Limits.USUAL);
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("account.updated", Activity::type)
                .returns(ada.accountId().value(), Activity::thing)
                .returns("Changed the workspace: Days untouched 14 → 30, Days to a reminder 3 → 2, Days until owners "
                        + "and admins hear of it 7 → 5, Days until another gets it 10 → none", Activity::words);
    }

    @Test
    void changesThemOverHtmx() {
        assertThat(limits(as(ada).post("/team/limits").htmx(), "1", "1", "1", "1")).isOk()
                .has("#limits-form #untouchedDays[value=1]").shows("Limits saved").has("#flash[hx-swap-oob]");

        assertThat(limits()).isEqualTo(new Limits(1, 1, 1, 1, 30));
    }

    @Test
    void theSameOnceMoreIsNoChange() {
        assertThat(limits(as(ada).post("/team/limits"), "14", "3", "7", "10")).redirectsTo("/@acme/team");

        assertThat(Activity.latest(ada, 1, db)).isEmpty();
    }

    @Test
    void showsWhatIsNoLimit() {
        for (var none : List.of("0", "366", "", "a fortnight", "7.5")) {
            assertThat(limits(as(ada).post("/team/limits"), none, "3", "7", "10")).isInvalid()
                    .showsAtField("untouchedDays", "1 to 365 days").shows("Invite somebody");
            assertThat(limits(as(ada).post("/team/limits").htmx(), "14", none, "7", "10")).isInvalid()
                    .has("#limits-form #remindDays[value=\"" + none + "\"][aria-invalid]");
        }

        assertThat(limits()).isEqualTo(Limits.USUAL);
        assertThat(as(ada).get("/team/limits")).redirectsTo("/@acme/team");
    }

    @Test
    void nobodyInChargeHearsOfItBeforeTheOneWhoseTurnItIs() {
        assertThat(limits(as(ada).post("/team/limits"), "14", "5", "4", "10")).isInvalid()
                .showsAtField("escalateDays", "5 to 365 days").has("#escalateDays[value=4]");
        assertThat(limits(as(ada).post("/team/limits"), "14", "3", "7", "6")).isInvalid()
                .showsAtField("handOverDays", "7 to 365 days");
        assertThat(limits(as(ada).post("/team/limits"), "14", "3", "7", "never")).isInvalid()
                .has("#handOverDays[value=never][aria-invalid]");

        assertThat(limits()).isEqualTo(Limits.USUAL);
    }

    @Test
    void onlyAdminsAndOwnersChangeThem() {
        for (var one : List.of(rui, vic)) {
            assertThat(as(one).get("/team")).hasNo("#limits-form");
            assertThat(limits(as(one).post("/team/limits"), "30", "3", "7", "10")).isForbidden();
            assertThat(limits(as(one).post("/team/limits"), "none", "3", "7", "10")).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(limits(as(mallory).under("acme").post("/team/limits"), "30", "3", "7", "10")).isNotFound();
        assertThat(limits()).isEqualTo(Limits.USUAL);
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(limits(signedOut().under("acme").post("/team/limits"), "30", "3", "7", "10")).redirectsToSignIn();
    }

    @Test
    void saysWithinHowManyDaysAPersonAnswers() {
        assertThat(answering(as(abe).post("/team/limits"), "14")).redirectsTo("/@acme/team");
        assertThat(limits()).isEqualTo(new Limits(14, 3, 7, 10, 14));
        assertThat(Activity.latest(ada, 1, db).getFirst().words())
                .isEqualTo("Changed the workspace: Days to an answer 30 → 14");

        for (var none : List.of("0", "91", "", "soon")) {
            assertThat(answering(as(ada).post("/team/limits"), none)).isInvalid()
                    .has("#requestDays[value=\"" + none + "\"][aria-invalid]");
        }
        assertThat(answering(as(ada).post("/team/limits"), "91")).showsAtField("requestDays", "within 1 to 90 days");
        assertThat(limits().requestDays()).isEqualTo(14);
    }

    private static Ask limits(Ask ask, String untouched, String remind, String escalate, String handOver) {
        return ask.param("untouchedDays", untouched).param("remindDays", remind).param("escalateDays", escalate)
                .param("handOverDays", handOver).param("requestDays", "30");
    }

    private static Ask answering(Ask ask, String days) {
        return ask.param("untouchedDays", "14").param("remindDays", "3").param("escalateDays", "7")
                .param("handOverDays", "10").param("requestDays", days);
    }

    private Limits limits() {
        return accounts.findById(ada.accountId()).orElseThrow().limits();
    }
}
