package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a participant is told on their way, when, and that they are told nothing else. */
class CorrespondenceDataTests extends CorrespondenceTests {

    @Autowired TransactionTemplate transaction;

    @Test
    void theFirstLetterInvitesAndNoOtherComesWithIt() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task"), task("Second")));

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
        assertThat(letters.last(pia)).returns("pia@example.org", Message::toEmail)
                .returns(cast.email(ada), Message::replyTo).returns(MONDAY, Message::dueAt);
        assertThat(letters.last(pia).link()).endsWith("/door/" + walker.token(pia));
        assertThat(letters.last(pia).body()).contains("Pia Moreau", "Acme Labs", "2 parts", "30 December 2026");
    }

    @Test
    void whatTheyDoThemselvesIsNoNewsToThem() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task").retakes(3, 0).mark("60")));
        walker.handsIn(pia);
        walker.asks(pia, "May I talk to somebody?");

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }

    @Test
    void aDoorThatAPersonOpensIsToldWithItsTimeAndDeadline() {
        var pia = scored(70, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL),
                task("Second").minutes(75).deadlineDays(4));
        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");

        decides(pia, Decision.Kind.APPROVE);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION DOOR_OPENED");
        assertThat(letters.last(pia).subject()).contains("Second");
        assertThat(letters.last(pia).body()).contains("a written task", "1 hour and 15 minutes",
                "until Friday, 4 December 2026");
    }

    @Test
    void soIsOneThatOpensByItself() {
        var pia = scored(70, task("Task").then(Automation.AUTO_ADVANCE), task("Second"));

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION DOOR_OPENED");
    }

    @Test
    void aDoorWhereOnlyPeopleActIsNoNews() {
        var pia = scored(70, task("Task").then(Automation.AUTO_ADVANCE), Sketch.of("Look").kind(Kind.MANUAL_REVIEW));

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }

    @Test
    void belowTheMarkTheySeeFromWhenTheyMayTryAgain() {
        var pia = scored(30, task("Task").mark("60").retakes(2, 24));

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RETAKE");
        assertThat(letters.last(pia).body()).contains("from Tuesday, 1 December 2026");
        clock.passes(Duration.ofHours(24));
        walker.handsIn(pia);
        walker.scores(rui, pia, 20);
        assertThat(letters.kinds(pia)).as("no attempt is left").isEqualTo("INVITATION RETAKE");
    }

    @Test
    void aSecondReviewersScoreIsNoNewsWhereTheFirstOneLetThemTryAgain() {
        var pia = scored(30, task("Task").mark("60").retakes(3, 0));

        walker.scores(ada, pia, 35);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RETAKE");
    }

    @Test
    void aScoreForADoorBehindThemTellsNothing() {
        var pia = scored(70, task("Task").then(Automation.AUTO_ADVANCE), task("Second").mark("60").retakes(3, 0));
        var first = walker.takes(pia).getFirst().session();
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);

        walker.scores(ada, pia, first, 90);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION DOOR_OPENED RETAKE");
    }

    @Test
    void aGrantedAttemptIsOpenAtOnce() {
        var pia = scored(30, task("Task").mark("60").retakes(1, 24));

        decides(pia, Decision.Kind.GRANT_ATTEMPT);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RETAKE");
        assertThat(letters.last(pia).body()).contains("is open for you again.").doesNotContain("from ");
    }

    @Test
    void moreTimeIsToldWithItsEnd() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task").deadlineDays(2)));

        decides(pia, Decision.Kind.EXTEND);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION EXTENDED");
        assertThat(letters.last(pia).body()).contains("9 December 2026");
    }

    @Test
    void anAnswerIsToldInItsWords() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task")));
        walker.asks(pia, "May I have until Friday?");

        decides(pia, Decision.Kind.ANSWER);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION ANSWERED");
        assertThat(letters.last(pia).subject()).isEqualTo("Rui has answered you");
        assertThat(letters.last(pia).body()).contains("\n" + WORDS + "\n");
    }

    @Test
    void aLinkSentAgainOrReplacedIsAnInvitationOnceMore() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task")));
        clock.passes(Duration.ofDays(1));

        linking.resend(abe, pia.id());
        assertThat(letters.kinds(pia)).isEqualTo("INVITATION INVITATION");
        assertThat(letters.last(pia)).returns(cast.email(abe), Message::replyTo)
                .returns(letters.about(pia).getFirst().link(), Message::link);

        clock.passes(Duration.ofDays(1));
        linking.replace(ada, pia.id(), Duration.ofDays(7));
        assertThat(letters.last(pia).link()).endsWith(walker.token(pia))
                .isNotEqualTo(letters.about(pia).getFirst().link());
    }

    @Test
    void withoutALinkNobodyIsLedAnywhere() {
        var pia = scored(70, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second").deadlineDays(3));
        linking.revoke(ada, pia.id());

        decides(pia, Decision.Kind.APPROVE);
        decides(pia, Decision.Kind.EXTEND);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }

    @Test
    void whatIsRolledBackWasNeverWritten() {
        var pia = scored(70, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second"));

        transaction.executeWithoutResult(status -> {
            decides(pia, Decision.Kind.APPROVE);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> decides(pia, Decision.Kind.MOVE_ON)).isInstanceOf(Refusal.Conflict.class);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }
}
