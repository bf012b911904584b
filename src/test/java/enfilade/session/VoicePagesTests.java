package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Means;
import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.engine.Utterance.Kind;
import enfilade.engine.model.LoopbackModel;
import enfilade.engine.model.Replies;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.participant.Giving;
import enfilade.support.Ask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia speaks instead of typing: what a service understood comes back to her field, and nothing is said for her. */
class VoicePagesTests extends DoorTests {

    private static final byte[] SOUND = "not really sound".getBytes(StandardCharsets.UTF_8);

    @Autowired PretendEngine engine;
    @Autowired PretendEquipment equipment;
    @Autowired Transcripts transcripts;
    @Autowired Giving giving;
    @Autowired Earshot earshot;

    private final LoopbackModel model = LoopbackModel.start();
    private Journey pia;
    private UUID session;
    private String room;

    @BeforeEach
    void piaIsAsked() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
        engine.says(Kind.ASKS, 1, "What broke?");
        pia = starts(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        session = walker.begins(pia).id();
        room = "/sessions/" + session;
        sends(pia, room + "/turns").param("act", "listen").page();
        equipment.are(model.means());
    }

    @AfterEach
    void theyGo() {
        model.close();
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void whatWasSaidComesBackAndIsNotSent() {
        model.next(Replies.hears("The queue."));

        assertThat(speaks("audio/webm;codecs=opus").page().body()).isEqualTo("{\"words\":\"The queue.\"}");

        assertThat(transcripts.of(ada.accountId(), session)).hasSize(1);
        assertThat(model.asked().getLast().raw()).contains("name=\"language\"\r\n\r\nen", "not really sound");
    }

    @Test
    void silenceIsNoMistake() {
        model.next(Replies.hears(" "));

        assertThat(speaks("audio/mp4").page().body()).isEqualTo("{\"words\":\"\"}");
    }

    @Test
    void whoeverIsNotUnderstoodIsToldSoAndMayTryAgain() {
        for (var trouble : List.of(Replies.status(401, "no"), Replies.tooMany("60"), Replies.rubbish())) {
            model.always(trouble);
            isRefused(speaks("audio/webm"), 503, VoiceController.AWAY);
        }

        model.always(Replies.hears("The queue."));
        assertThat(speaks("audio/webm").page().body()).contains("The queue.");
    }

    @Test
    void takesOnlyRecordingsOfSomeSize() {
        isRefused(speaks("video/webm"), 415, "no recording");
        isRefused(sends(pia, room + "/turns/voice"), 415, "no recording");
        isRefused(sends(pia, room + "/turns/voice").body("audio/webm", new byte[Earshot.LARGEST + 1]), 413, "too long");
        isRefused(sends(pia, room + "/turns/voice").body("audio/webm", new byte[0]), 422, "Nothing was heard");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void isListenedToOnlyWhileItIsHerTurn() {
        engine.staysAway();
        sends(pia, room + "/turns").param("words", "The queue.").page();

        isRefused(speaks("audio/webm"), 409, "not your turn");
        assertThat(model.asked()).isEmpty();
    }

    /** Or somebody who sends slowly would take the room of all others. */
    @Test
    void takesRoomForOneRecordingOfAConversationAndGivesItBack() {
        model.always(Replies.hears("Yes."));
        earshot.hasRoomFor(session, 1);

        isRefused(speaks("audio/webm"), 503, VoiceController.AWAY);
        earshot.left(session, 1);

        assertThat(speaks("audio/webm").page().status()).isEqualTo(200);
        assertThat(earshot.hasRoomFor(session, Earshot.LARGEST)).isTrue();
        earshot.left(session, Earshot.LARGEST);
    }

    @Test
    void isListenedToOnlyWhereSomebodyCan() {
        equipment.are(Means.BUILT_IN);

        isRefused(speaks("audio/webm"), 409, "Nobody listens");
    }

    @Test
    void whoWasPromisedTextIsNotListenedTo() {
        giving.text(ada, pia.participantId());

        isRefused(speaks("audio/webm"), 409, "in writing");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void whoSpeaksVeryOftenWaits() {
        model.always(Replies.hears("Yes."));
        for (var i = 0; i < Earshot.IN_A_ROW; i++) assertThat(speaks("audio/webm").page().status()).isEqualTo(200);

        isRefused(speaks("audio/webm"), 429, "a few seconds");
        clock.passes(Duration.ofSeconds(6));
        assertThat(speaks("audio/webm").page().status()).isEqualTo(200);
    }

    @Test
    void nobodyElseIsListenedToInThisRoom() {
        var other = walker.start(mallory, rehearsal.hiring(mallory, task()), "zoe@example.org");

        isRefused(sends(other, room + "/turns/voice").body("audio/webm", SOUND), 404, "no such session");
        assertThat(speaks("audio/webm").withoutCsrf().page().status()).isEqualTo(403);
        assertThat(model.asked()).isEmpty();
    }

    private Ask speaks(String type) {
        return sends(pia, room + "/turns/voice").body(type, SOUND);
    }

    private static void isRefused(Ask ask, int status, String why) {
        assertThat(ask.page().status()).isEqualTo(status);
        assertThat(ask.page().body()).contains("{\"error\":\"", why);
    }
}
