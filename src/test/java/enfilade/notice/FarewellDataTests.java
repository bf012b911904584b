package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.agent.Question;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an end is told, what nobody is ever told, and who is asked to look. */
class FarewellDataTests extends CorrespondenceTests {

    @Test
    void whatAPersonDecidedIsToldWhenTheyCannotTakeItBackAnyMore() {
        var pia = scored(73, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL));

        decides(pia, Decision.Kind.APPROVE, "hire");

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT");
        assertThat(letters.last(pia).dueAt()).isEqualTo(MONDAY.plus(Journey.SECOND_THOUGHTS));
        assertThat(letters.last(pia).body()).contains("decided: hire.");
    }

    @Test
    void anEndThatCameByItselfIsToldAtOnceAndWithoutAWord() {
        var pia = scored(73, task("Task").mark("60").then(Automation.AUTO_ADVANCE));

        assertThat(walker.now(pia).recommendation()).isEqualTo("hire");
        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT");
        assertThat(letters.last(pia).dueAt()).isEqualTo(MONDAY);
        assertThat(letters.last(pia).body()).doesNotContain("hire", "decided");
    }

    @Test
    void theWordThatAPersonGivesLaterIsToldThen() {
        var pia = scored(73, task("Task").mark("60").then(Automation.AUTO_ADVANCE));

        decides(pia, Decision.Kind.COMPLETE, "no_hire");

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT RESULT");
        assertThat(letters.about(pia)).filteredOn(it -> it.body().contains("decided: no hire.")).singleElement()
                .returns(MONDAY.plus(Journey.SECOND_THOUGHTS), Message::dueAt);
    }

    @Test
    void aReviewThatEndsItGivesItsWord() {
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Last look").kind(Kind.FINAL_REVIEW)));
        walker.scores(rui, pia, 80, "hire");

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT");
        assertThat(letters.last(pia).body()).contains("decided: hire.");
    }

    @Test
    void theWordIsKeptToTheTeamWhereOneDoorKeepsIt() {
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");
        db.sql("update agent_profile set include_recommendation = false where id = :id").param("id", alex).update();
        var pia = scored(80, task("Task").agent(alex).then(Automation.AUTO_ADVANCE),
                Sketch.of("Last look").kind(Kind.FINAL_REVIEW));

        walker.scores(rui, pia, 80, "hire");

        assertThat(letters.kinds(pia)).endsWith("RESULT");
        assertThat(letters.last(pia).body()).contains("been through every part").doesNotContain("hire");
        assertThat(signedOut().get("/door/" + walker.token(pia))).showsNot("hire");
    }

    @Test
    void aStopIsToldWithoutItsReason() {
        var pia = scored(73, task("Task").mark("90"));

        decides(pia, Decision.Kind.STOP);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION STOPPED");
        assertThat(letters.last(pia)).returns(MONDAY.plus(Journey.SECOND_THOUGHTS), Message::dueAt)
                .returns(null, Message::link);
        assertThat(letters.last(pia).body()).contains(cast.email(rui)).doesNotContain(WORDS);
    }

    @Test
    void whoWithdrawsIsWrittenNothing() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task")));

        attending.withdraw(walker.visitor(pia));

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }

    @Test
    void takenBackInTimeNobodyHearsOfIt() {
        var pia = scored(73, task("Task").then(Automation.REQUIRE_REVIEWER_APPROVAL));
        var decline = decides(pia, Decision.Kind.DECLINE);
        clock.passes(Journey.SECOND_THOUGHTS.minusSeconds(1));

        reviewing.undo(rui, pia.id(), decline);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
        decides(pia, Decision.Kind.APPROVE, "hire");
        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT");
    }

    @Test
    void thoseWhoWereAskedByNameHearThatItIsTheirTurnAndNobodyElse() {
        var template = rehearsal.hiring(ada);
        rehearsal.asking(ada, template, task("Task").sealed().mark("60"), rui.id(), abe.id());
        var pia = walker.start(ada, template);
        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");

        walker.handsIn(pia);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION REVIEW_REQUESTED REVIEW_REQUESTED");
        assertThat(requests(pia)).extracting(Message::toEmail)
                .containsExactlyInAnyOrder(cast.email(rui), cast.email(abe));
        assertThat(requests(pia)).allMatch(it -> it.body().contains("/@acme/journeys/" + pia.id()));
    }

    @Test
    void whereNobodyWasAskedNobodyIsWritten() {
        var pia = walker.start(ada, rehearsal.hiring(ada, task("Task")));

        walker.handsIn(pia);

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION");
    }

    @Test
    void whoHasFinishedIsSentTheResultAgainAndNoInvitation() {
        var pia = scored(73, task("Task").mark("60").then(Automation.AUTO_ADVANCE));

        linking.resend(ada, pia.id());

        assertThat(letters.kinds(pia)).isEqualTo("INVITATION RESULT RESULT");
    }

    @Test
    void whoWasStoppedOrWithdrewIsSentNothingAgain() {
        var stopped = scored(73, task("Task"));
        decides(stopped, Decision.Kind.STOP);
        var gone = walker.start(ada, stopped.templateId(), "ola@example.org");
        attending.withdraw(walker.visitor(gone));

        for (var journey : List.of(stopped, gone)) {
            var before = letters.kinds(journey);
            assertThatThrownBy(() -> linking.resend(ada, journey.id())).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> linking.replace(ada, journey.id(), MORE_TIME))
                    .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("has ended");
            assertThat(letters.kinds(journey)).isEqualTo(before);
        }
    }

    @Test
    void noLetterTellsAScoreAReasonOrWhatAGoodAnswerHolds() {
        var asked = new Question("How would you keep this fast?", null, null,
                List.of(new Question.Evidence("backpressure", List.of("flow control"))), null);
        var template = rehearsal.hiring(ada);
        rehearsal.asking(ada, template, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(asked).mark("60")
                .retakes(2, 0).then(Automation.REQUIRE_REVIEWER_APPROVAL), rui.id());
        rehearsal.asking(ada, template, task("Second").mark("60"), rui.id());
        var pia = walker.start(ada, template);
        for (var score : new int[] {37, 73}) {
            walker.handsIn(pia);
            walker.scores(rui, pia, score);
        }
        decides(pia, Decision.Kind.APPROVE);
        decides(pia, Decision.Kind.EXTEND);
        walker.handsIn(pia);
        walker.scores(rui, pia, 41);
        decides(pia, Decision.Kind.GRANT_ATTEMPT);
        decides(pia, Decision.Kind.STOP);

        assertThat(letters.kinds(pia)).contains("RETAKE", "DOOR_OPENED", "EXTENDED", "STOPPED", "REVIEW_REQUESTED");
        assertThat(letters.texts()).hasSizeGreaterThan(8).allSatisfy(text -> assertThat(text)
                .doesNotContain("37", "73", "41", WORDS, "Seen in the answers", "backpressure", "flow control",
                        "elow", "mark"));
    }

    private List<Message> requests(Journey pia) {
        return letters.about(pia).stream().filter(it -> it.kind() == Letter.Kind.REVIEW_REQUESTED).toList();
    }
}
