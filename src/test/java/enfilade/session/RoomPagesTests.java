package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.Ask;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia writes: drafts are kept as they are, and nothing of two devices is lost; in the end she hands it in. */
class RoomPagesTests extends DoorTests {

    @Autowired
    private WrittenAnswers answers;

    @Test
    void savesTheWholeFormAndShowsItAgain() {
        var pia = enters();

        assertThat(saves(pia).param("words1", "  First\r\nthen").param("saves1", "0").param("words2", ""))
                .redirectsTo(room(pia));

        assertThat(looks(pia, inRoom(pia))).isOk().keeps("words1", "  First\nthen").keeps("saves1", "1")
                .shows("Draft saved today at");
        assertThat(answers.of(pia.accountId(), session(pia))).hasSize(1);
    }

    @Test
    void savesOneAnswerWhileSheTypes() {
        var pia = enters();

        assertThat(types(pia, 1, "I would measure.", 0).page().body()).contains("\"saves\":1", "Draft saved today at");
        assertThat(types(pia, 1, "I would measure.", 0).page().body()).contains("\"saves\":1");
        assertThat(types(pia, 1, "I would cut.", 1).page().body()).contains("\"saves\":2");

        assertThat(looks(pia, inRoom(pia))).keeps("words1", "I would cut.");
    }

    @Test
    void aDraftBasedOnAnOlderOneOverwritesNothing() {
        var pia = enters();
        types(pia, 1, "From the phone", 0).page();

        assertThat(types(pia, 1, "From the desk", 0)).hasStatus(409);
        assertThat(types(pia, 1, "From the desk", 0).page().body()).contains("\"words\":\"From the phone\"",
                "\"saves\":1");
        assertThat(saves(pia).param("words1", "From the desk").param("saves1", "0").param("was1", "0"))
                .hasStatus(409).keeps("words1", "From the desk").keeps("saves1", "1")
                .shows("On another device you wrote:", "From the phone", "Take this one");

        assertThat(looks(pia, inRoom(pia))).keeps("words1", "From the phone");
    }

    @Test
    void whatSheDidNotTouchIsNoConflict() {
        var pia = enters();
        types(pia, 2, "From the phone", 0).page();

        assertThat(saves(pia).param("words1", "From the desk").param("saves1", "0").param("words2", "")
                .param("saves2", "0").param("was2", Answer.mark(""))).redirectsTo(room(pia));

        assertThat(looks(pia, inRoom(pia))).keeps("words1", "From the desk").keeps("words2", "From the phone");
    }

    @Test
    void takesWhatTheOtherDeviceWroteAndSavesTheRest() {
        var pia = enters();
        types(pia, 1, "From the phone", 0).page();

        assertThat(saves(pia).param("words1", "From the desk").param("saves1", "1").param("words2", "More")
                .param("saves2", "0").param("act", "take-1")).redirectsTo(room(pia));

        assertThat(looks(pia, inRoom(pia))).keeps("words1", "From the phone").keeps("words2", "More");
    }

    @Test
    void whatIsTooLongStaysInTheFieldAndIsSaidThere() {
        var pia = enters();
        var long_ = "x".repeat(Answer.LONGEST + 1);

        assertThat(saves(pia).param("words1", long_).param("saves1", "0").param("words2", "Short").param("saves2", "0"))
                .isInvalid().showsAtField("words1", "at most 20,000 characters; this has 20,001")
                .keeps("words1", long_);
        assertThat(types(pia, 1, long_, 0)).isInvalid().shows("at most 20,000 characters");
        assertThat(looks(pia, inRoom(pia))).keeps("words1", "").keeps("words2", "Short");
    }

    @Test
    void looksItOverAndNamesWhatHasNoAnswer() {
        var pia = enters();

        assertThat(saves(pia).param("words1", "").param("words2", "The <b>queue</b>").param("saves2", "0")
                .param("act", "summary")).redirectsTo(room(pia) + "/summary");

        assertThat(looks(pia, inRoom(pia) + "/summary")).isOk().showsInOrder("Question 1 has no answer yet.",
                "How would you keep this fast?", "No answer yet.", "What broke last?", "The <b>queue</b>", "Hand in");
    }

    @Test
    void handsInOnceHoweverOftenItIsPressed() {
        var pia = enters();
        types(pia, 1, "I would measure.", 0).page();

        assertThat(sends(pia, inRoom(pia) + "/submission")).redirectsTo(home(pia));
        assertThat(sends(pia, inRoom(pia) + "/submission")).redirectsTo(home(pia));

        assertThat(looks(pia, "")).shows("A person is looking at this", "You handed it in");
        assertThat(looks(pia, inRoom(pia))).redirectsTo(home(pia));
    }

    @Test
    void whatIsTypedAfterItWasHandedInElsewhereStaysOnThePage() {
        var pia = enters();
        types(pia, 1, "From the desk", 0).page();
        sends(pia, inRoom(pia) + "/submission").page();

        assertThat(types(pia, 1, "Too late", 1)).hasStatus(410);
        assertThat(types(pia, 1, "Too late", 1).page().body()).contains("This was handed in elsewhere. What stands "
                + "here was not; copy it if you need it.");
        assertThat(saves(pia).param("words1", "Too late").param("saves1", "1")).hasStatus(409)
                .shows("This has been handed in already", "copy it if you need it").keeps("words1", "Too late")
                .linksTo(home(pia));
    }

    @Test
    void whatIsTypedWhileAPersonHasItStaysOnThePage() {
        var pia = enters();
        walker.asks(pia, "Help");

        assertThat(saves(pia).param("words1", "Newer words").param("saves1", "0")).hasStatus(409)
                .shows("A person has this now", "copy it if you need it").keeps("words1", "Newer words");
        assertThat(looks(pia, inRoom(pia))).redirectsTo(home(pia));
    }

    @Test
    void questionsThatNobodyWroteAreSentencesAllTheSame() {
        var pia = starts(Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        walker.begins(pia);

        assertThat(looks(pia, inRoom(pia))).shows("Tell us about your experience with Depth. Give an example.");
    }

    @Test
    void anotherOnesRoomIsNoPage() {
        var pia = enters();
        var quinn = walker.start(ada, rehearsal.hiring(ada, task()), "quinn@example.org");
        var theirs = "/sessions/" + walker.begins(quinn).id();

        assertThat(looks(pia, theirs)).isNotFound();
        assertThat(sends(pia, theirs + "/answers/1").param("words", "x").param("saves", "0")).isNotFound();
        assertThat(sends(pia, theirs + "/submission")).isNotFound();
        assertThat(looks(quinn, theirs)).isOk();
    }

    @Test
    void aQuestionThatNobodyAskedTakesNoAnswer() {
        var pia = enters();

        assertThat(types(pia, 3, "x", 0)).isNotFound();
        assertThat(types(pia, 0, "x", 0)).isNotFound();
    }

    private Journey enters() {
        var pia = starts(task());
        walker.begins(pia);
        return pia;
    }

    private UUID session(Journey pia) {
        return walker.newest(pia).session();
    }

    private String inRoom(Journey pia) {
        return "/sessions/" + session(pia);
    }

    private String room(Journey pia) {
        return home(pia) + inRoom(pia);
    }

    private Ask saves(Journey pia) {
        return sends(pia, inRoom(pia) + "/answers");
    }

    private Ask types(Journey pia, int number, String words, int seen) {
        return sends(pia, inRoom(pia) + "/answers/" + number).param("words", words).param("saves", seen);
    }
}
