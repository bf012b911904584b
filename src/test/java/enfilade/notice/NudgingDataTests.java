package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Limits;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.support.AtOnce;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever is late is reminded, those in charge hear of it, each once and in one letter a day. */
class NudgingDataTests extends PunctualityTests {

    @Test
    void whoeverWasAskedIsRemindedOnce() {
        waits(rui);

        passes(Duration.ofDays(3).minusSeconds(1));
        assertThat(mail(rui)).isEmpty();
        passes(Duration.ofSeconds(1));
        assertThat(mail(rui)).containsExactly("REMINDER");
        passes(Duration.ofDays(3));

        assertThat(mail(rui)).containsExactly("REMINDER");
        assertThat(mail(ada)).isEmpty();
        assertThat(mail(abe)).isEmpty();
    }

    @Test
    void oneLetterADayIsAboutAllOfIt() {
        waits(rui);
        clock.passes(Duration.ofHours(1));
        waits(rui);
        clock.passes(Duration.ofHours(4));
        waits(rui);

        passes(Duration.ofDays(3).minus(Duration.ofHours(4)));
        assertThat(mail(rui)).containsExactly("REMINDER");
        assertThat(body(rui)).contains("2 journeys wait for you",
                        "Look in Backend engineer: 2, the longest for 3 days. Asked: Rui.")
                .contains("/@acme/reviews?show=mine").doesNotContain("Pia");
        passes(Duration.ofHours(5));
        assertThat(mail(rui)).as("the third is late now, and there was a letter today").containsExactly("REMINDER");
        passes(Duration.ofDays(1));

        assertThat(mail(rui)).containsExactly("REMINDER", "REMINDER");
        assertThat(body(rui)).contains("3 journeys wait for you");
        assertThat(count("nudge where level = 'REMIND'")).isEqualTo(3);
    }

    @Test
    void whereNobodyWasAskedEverybodyWhoMayReviewIs() {
        scored(70, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second"));

        passes(Duration.ofDays(3));

        assertThat(mail(rui)).containsExactly("REMINDER");
        assertThat(mail(abe)).containsExactly("REMINDER");
        assertThat(mail(ada)).containsExactly("REMINDER");
        assertThat(mail(vic)).isEmpty();
        assertThat(body(rui)).contains("Anyone who reviews").doesNotContain("pprove", "70", "mark");
    }

    @Test
    void thoseInChargeHearWhatIsLaterStillAndWhoseTurnItIs() {
        limits(ada, new Limits(14, 3, 7, null, 30));
        waits(rui);

        passes(Duration.ofDays(7).minusSeconds(1));
        assertThat(mail(ada)).isEmpty();
        passes(Duration.ofSeconds(1));
        passes(Duration.ofDays(2));

        assertThat(mail(ada)).containsExactly("ESCALATION");
        assertThat(mail(abe)).containsExactly("ESCALATION");
        assertThat(mail(rui)).containsExactly("REMINDER");
        assertThat(body(ada)).contains("1 journey waits for a person for longer than 7 days", "Asked: Rui.")
                .contains("/@acme/reviews?show=all");
    }

    @Test
    void whatIsTheParticipantsTurnIsNobodysFault() {
        walker.start(ada, rehearsal.hiring(ada, task("Task")));

        passes(Duration.ofDays(13));

        assertThat(count("nudge")).isZero();
    }

    @Test
    void anotherQuestionIsAnotherReason() {
        var pia = scored(70, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second"));
        passes(Duration.ofDays(3));
        decides(pia, Decision.Kind.APPROVE);
        walker.handsIn(pia);
        walker.scores(rui, pia, 70);

        passes(Duration.ofDays(3));

        assertThat(mail(rui)).containsExactly("REMINDER", "REMINDER");
    }

    @Test
    void whoeverIsAwayIsNotRemindedAndOthersStandIn() {
        away(rui, 5);
        waits(rui);

        passes(Duration.ofDays(3));
        assertThat(mail(rui)).isEmpty();
        assertThat(mail(ada)).as("asked in place of Rui, and reminded").containsExactly("REVIEW_REQUESTED", "REMINDER");
        assertThat(body(ada)).contains("Asked: Rui, absent until 5 Dec; owners and admins stand in.");
        passes(Duration.ofDays(3));

        assertThat(mail(rui)).as("back since the 6th").containsExactly("REMINDER");
    }

    @Test
    void twoWhoLookAtOnceRemindOnce() throws Exception {
        waits(rui);
        clock.passes(Duration.ofDays(3));

        AtOnce.succeed(RuntimeException.class, this::look, this::look);

        assertThat(mail(rui)).containsExactly("REMINDER");
    }

    /** Whoever decides has the journey and names a member; whoever reminds has the member and names the journey. */
    @RepeatedTest(8)
    void aReminderAndADecisionGoPastEachOther() throws Exception {
        var pia = waits(rui);
        clock.passes(Duration.ofDays(3));

        assertThat(AtOnce.succeed(Refusal.class, this::look, () -> reviewing.decide(rui, pia.id(),
                new Decision.Draft(Decision.Kind.STOP, "Not ready", null, null), null))).isEqualTo(2);
    }

    @Test
    void eachAccountHasItsOwnLimits() {
        limits(ada, new Limits(14, 1, 1, null, 30));
        waits(rui);
        var ola = walker.start(mallory, rehearsal.hiring(mallory, task("Task")), "ola@example.org");
        walker.handsIn(ola);

        passes(Duration.ofDays(1));

        assertThat(mail(rui)).containsExactly("REMINDER");
        assertThat(mail(mallory)).isEmpty();
    }
}
