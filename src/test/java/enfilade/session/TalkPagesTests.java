package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.support.Ask;
import enfilade.support.Errands;
import enfilade.support.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia talks with an interviewer: by forms alone, and as her page does it by itself. */
class TalkPagesTests extends DoorTests {

    @Autowired
    private PretendEngine engine;

    @Autowired
    private Errands errands;

    private Journey pia;
    private String room;

    @BeforeEach
    void piaSitsDown() {
        engine.comes();
        pia = starts(door("Interview", Stage.Kind.AI_INTERVIEW));
        room = sitsDown(pia);
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
    }

    @Test
    void talksByFormsAlone() {
        engine.says(Kind.ASKS, 1, "What broke?");
        engine.says(Kind.PROBES, 1, "And then?");

        assertThat(says("act", "listen")).redirectsTo(home(pia) + room + "#turn-1");
        assertThat(says("words", "The queue.")).redirectsTo(home(pia) + room + "#turn-3");

        assertThat(looks(pia, room)).isOk().showsInOrder("With ", "What broke?", "The queue.", "And then?",
                "Your answer", "Send", "End the conversation");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNotTaken() {
        says("act", "listen").page();

        assertThat(says("words", " ")).isInvalid().shows("Write an answer, or say that you have none.");
        assertThat(says("words", "x".repeat(20_001))).isInvalid().keeps("words", "x".repeat(20_001))
                .shows("at most 20,000 characters");
    }

    @Test
    void tellsThatItWasAnsweredElsewhereAndKeepsTheWords() {
        engine.staysAway();

        assertThat(says("words", "Too early")).hasStatus(409).keeps("words", "Too early")
                .shows("This was answered already");
    }

    @Test
    void anOlderPageSaysNothingTwiceAndLosesNoWords() {
        engine.says(Kind.ASKS, 1, "What broke?");
        says("act", "listen").page();
        says("words", "The queue.").param("key", "k1").param("after", 1).page();
        says("words", "The queue.").param("key", "k1").param("after", 1).page();

        assertThat(says("words", "The cache, I mean.").param("key", "k1").param("after", 1)).hasStatus(409)
                .keeps("words", "The cache, I mean.").keeps("after", "3")
                .shows("An answer of this page is in already. What you wrote now is not sent yet.");
        assertThat(says("words", "The lock.").param("key", "k2").param("after", 1)).hasStatus(409)
                .keeps("words", "The lock.").shows("The conversation has gone on, perhaps on another device.");
        assertThat(stream(0).body()).containsOnlyOnce("The queue.").doesNotContain("The cache", "The lock");
    }

    @Test
    void tellsTheTruthWhileNobodyAnswers() {
        engine.staysAway();
        says("act", "listen").page();

        assertThat(looks(pia, room)).shows("The interviewer cannot be reached at the moment. Everything you said is "
                + "kept, and your time rests.");
        assertThat(as(rui).get("/sessions/{id}", walker.newest(pia).session())).shows("The interviewer cannot be "
                + "reached; asked once without success. Their time rests");
        assertThat(stream(0).body()).contains("\"discard\":true", "\"held\":{\"again\":", "\"state\":\"HELD_UP\"");
    }

    @Test
    void showsTheWholeTalkWhenItIsOver() {
        engine.says(Kind.ASKS, 1, "What broke?");
        engine.says(Kind.CLOSES, 0, "Goodbye, Pia.");
        says("act", "listen").page();
        says("words", "The queue.").page();

        assertThat(looks(pia, room)).isOk().showsInOrder("What broke?", "The queue.", "Goodbye, Pia.",
                "This conversation has ended.");
        assertThat(says("words", "One more thing")).hasStatus(409).shows("Not sent any more", "One more thing");
        assertThat(looks(pia, room)).has("#unsent[hidden]");
    }

    @Test
    void thePageSendsAnAnswerAndHearsTheNextWords() {
        engine.says(Kind.ASKS, 1, "What broke?");
        assertThat(stream(0).body()).contains("{\"piece\":\"What broke?\"}\n", "\"words\":\"What broke?\"",
                "\"state\":\"THEIRS\"");

        var kept = says("words", "The queue.").param("key", "k1").header("Accept", "application/json").page();

        assertThat(kept.body()).contains("\"number\":2", "\"state\":\"OURS\"", "\"left\":");
        assertThat(stream(2).body()).contains("\"number\":3").doesNotContain("What broke?");
        assertThat(stream(0).body()).contains("What broke?", "The queue.").doesNotContain("\"piece\"");
    }

    @Test
    void takesInWhatThePageNotes() {
        stream(0);

        var page = sends(pia, room + "/presence").param("switches", 2).param("pastes", 1).param("pasted", 40).page();

        assertThat(page.body()).contains("\"state\":\"THEIRS\"", "\"number\":1");
        assertThat(looks(pia, room)).shows("How often you leave this page for another.");
    }

    @Test
    void practiceOffersToAnswerAgain() {
        var other = walker.start(ada, rehearsal.hiring(ada, door("Practice", Stage.Kind.PRACTICE_SESSION)),
                "other@example.org");
        var there = sitsDown(other);
        sends(other, there + "/turns").param("act", "listen").page();
        sends(other, there + "/turns").param("words", "First try").page();

        assertThat(looks(other, there)).shows("Answer this question again");
        assertThat(sends(other, there + "/turns").param("act", "repeat")).redirectsTo(home(other) + there + "#turn-5");
        assertThat(looks(other, there)).shows("Let me answer the last question again.");
    }

    @Test
    void practiceTellsWhatWasFound() {
        engine.finds("You named the queue.");
        var other = walker.start(ada, rehearsal.hiring(ada, door("Practice", Stage.Kind.PRACTICE_SESSION)),
                "other@example.org");
        var there = sitsDown(other);
        engine.says(Kind.CLOSES, 0, "Goodbye.");
        sends(other, there + "/turns").param("act", "listen").page();
        assertThat(looks(other, there)).shows("stands here in a moment");

        errands.run();

        assertThat(looks(other, there)).shows("You named the queue.", "Nothing of this round counts.");
    }

    @Test
    void nobodyElseComesIntoTheRoom() {
        var other = walker.start(ada, rehearsal.hiring(ada, task()), "other@example.org");

        assertThat(looks(other, room)).isNotFound();
        assertThat(looks(other, room + "/turns/stream")).isNotFound();
        assertThat(sends(other, room + "/turns").param("words", "Mine")).isNotFound();
        assertThat(sends(other, room + "/presence")).isNotFound();
    }

    @Test
    void aLinkThatWasTakenBackOpensNothing() {
        stream(0);
        var there = home(pia) + room;
        linking.revoke(ada, pia.id());

        assertThat(signedOut().post(there + "/turns").param("words", "Still here").page().status()).isIn(404, 409);
    }

    private Sketch door(String name, Stage.Kind kind) {
        return Sketch.of(name).kind(kind).agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }

    private String sitsDown(Journey journey) {
        return "/sessions/" + walker.begins(journey).id();
    }

    private Ask says(String field, String value) {
        return sends(pia, room + "/turns").param(field, value);
    }

    private Page stream(int after) {
        return looks(pia, room + "/turns/stream?after=" + after).page();
    }
}
