package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.engine.Away;
import enfilade.engine.Endpoint;
import enfilade.engine.Means;
import enfilade.evaluation.Runner;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpeechModelTests extends ModelTests {

    private static final byte[] RECORDING = "not really sound".getBytes(StandardCharsets.UTF_8);

    @Test
    void speechComesBackAsText() {
        model.next(Replies.hears(" I put it into a queue.\u0000\n"));

        assertThat(speech().heard(RECORDING, "audio/webm;codecs=opus", "pt-PT", model.means()))
                .isEqualTo("I put it into a queue.");
        var asked = model.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
        assertThat(asked.authorization()).isEqualTo("Bearer sk-loopback");
        assertThat(asked.raw()).contains("name=\"model\"\r\n\r\nears\r\n", "name=\"language\"\r\n\r\npt\r\n",
                "filename=\"answer.webm\"\r\nContent-Type: audio/webm\r\n\r\nnot really sound\r\n");
    }

    @Test
    void aMomentaryFaultIsAskedAgain() {
        model.next(Replies.fault(), Replies.hears("Yes."));

        assertThat(speech().heard(RECORDING, "audio/ogg", "en", model.means())).isEqualTo("Yes.");
    }

    @Test
    void whatIsNoTextIsNoAnswer() {
        model.always(Replies.rubbish());

        assertThatThrownBy(() -> speech().heard(RECORDING, "audio/ogg", "en", model.means())).isInstanceOf(Away.class);
    }

    @Test
    void onlyAnEndpointWithAModelForItHears() {
        var deaf = new Endpoint(model.address(), "", "small", "", true);

        assertThat(speech().hears(model.means())).isTrue();
        assertThat(speech().hears(new Means(Runner.MODEL, deaf, false))).isFalse();
        assertThat(speech().hears(Means.BUILT_IN)).isFalse();
    }

    private SpeechModel speech() {
        return new SpeechModel(wire(LITTLE), new Guard(LITTLE));
    }
}
