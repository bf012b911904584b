package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.activity.Activity;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until when somebody is away: said by themself, or by those in charge. */
class AbsencePagesTests extends PagesTests {

    @Autowired Members members;
    @Autowired JdbcClient db;

    @BeforeEach
    void itIsLateOnTheFirstOfJune() {
        clock.stopAt(Instant.parse("2027-06-01T22:30:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void aMemberIsAwayUntilADayAndBackByItself() {
        assertThat(as(rui).post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-03"))
                .redirectsTo("/@acme/team");

        assertThat(as(vic).get("/team")).showsInOrder("Rui", "Absent until 3 Jun", "rui@acme.example")
                .hasNo("#until-" + rui.id());
        assertThat(as(rui).get("/team")).has("#until-" + rui.id() + "[value=2027-06-03]");
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("member.updated", Activity::type)
                .returns("Changed Rui: Away until none → 2027-06-03", Activity::words);
        clock.stopAt(Instant.parse("2027-06-03T22:59:59Z"));
        assertThat(isAbsent(rui)).as("an hour before midnight in Lisbon").isTrue();
        clock.passes(Duration.ofSeconds(1));
        assertThat(isAbsent(rui)).isFalse();
        assertThat(as(vic).get("/team")).showsNot("Absent");
    }

    @Test
    void todayIsTheDayOfTheOneWhoIsAway() {
        assertThat(as(ada).post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-01")).as("23:30 there")
                .redirectsTo("/@acme/team");
        clock.passes(Duration.ofHours(1));

        assertThat(isAbsent(rui)).isFalse();
        assertThat(as(ada).post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-01")).isInvalid();
    }

    @Test
    void onAnotherClockTheDayEndsAtAnotherTime() {
        assertThat(as(rui).post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-03"))
                .redirectsTo("/@acme/team");

        assertThat(as(rui).outside().post("/me/name").param("name", "Rui").param("zone", "Pacific/Auckland"))
                .redirectsTo("/me");

        assertThat(member(rui)).returns(LocalDate.parse("2027-06-03"), Member::absentUntil)
                .returns(Instant.parse("2027-06-03T12:00:00Z"), Member::backAt);
    }

    @Test
    void aPersonSaysItForAllTheirAccounts() {
        assertThat(as(rui).outside().post("/me/absence").param("until", "2027-06-09")).redirectsTo("/me#away");

        assertThat(as(rui).outside().get("/me")).has("#until[value=2027-06-09]").shows("You are away until 2027-06-09");
        assertThat(isAbsent(rui)).isTrue();
        assertThat(as(rui).outside().post("/me/absence").param("until", "")).redirectsTo("/me#away");
        assertThat(isAbsent(rui)).isFalse();
        assertThat(as(rui).outside().get("/me")).has("#until[value=\"\"]");
    }

    @Test
    void showsWhatIsNoDay() {
        for (var none : List.of("2027-05-31", "2029-01-01", "in summer", "2027-02-30")) {
            assertThat(as(ada).post("/team/members/{id}/absence", rui.id()).param("until", none)).isInvalid()
                    .shows("The last day of an absence is").has("#until-" + rui.id() + "[value=\"" + none + "\"]");
            assertThat(as(rui).outside().post("/me/absence").param("until", none)).isInvalid()
                    .showsAtField("until", "The last day of an absence is").has("#until[value=\"" + none + "\"]");
        }

        assertThat(isAbsent(rui)).isFalse();
    }

    @Test
    void onlyThoseInChargeSayItForOthers() {
        for (var one : List.of(rui, vic)) {
            assertThat(as(one).post("/team/members/{id}/absence", ada.id()).param("until", "2027-06-03")).isForbidden();
            assertThat(as(one).post("/team/members/{id}/absence", one.id()).param("until", "2027-06-03"))
                    .redirectsTo("/@acme/team");
        }
        assertThat(as(abe).post("/team/members/{id}/absence", ada.id()).param("until", "2027-06-03"))
                .redirectsTo("/@acme/team");
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-03")).isNotFound();
        assertThat(as(mallory).under("acme").post("/team/members/{id}/absence", rui.id()).param("until", "2027-06-03"))
                .isNotFound();
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").post("/team/members/{id}/absence", rui.id())).redirectsToSignIn();
        assertThat(signedOut().post("/me/absence")).redirectsToSignIn();
    }

    private boolean isAbsent(Actor who) {
        return member(who).isAbsent(clock.instant());
    }

    private Member member(Actor who) {
        return members.findByAccountIdAndId(who.accountId(), who.id()).orElseThrow();
    }
}
