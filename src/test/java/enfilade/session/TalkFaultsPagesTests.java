package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Utterance.Kind;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.model.Replies;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the model that talks is in trouble, nothing half said stays, nothing is said twice, and no time is lost. */
class TalkFaultsPagesTests extends ModelDoorTests {

    /** What happens when it is to say its second words. */
    enum Fault {
        STALLS(Replies.stalls("So you "), "So you "), BREAKS_OFF(Replies.breaksOff("So you "), "So you "),
        TOO_MUCH_TO_DO(Replies.tooMany("30"), ""), BROKEN(Replies.fault(), ""), RUBBISH(Replies.rubbish(), "");

        private final Reply reply;
        private final String half;

        Fault(Reply reply, String half) {
            this.reply = reply;
            this.half = half;
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageForgetsHalfOfASentence(Fault fault) {
        sends(pia, room() + "/turns").param("words", FIRST).param("key", "k").header("Accept", "application/json")
                .page();
        model.always(fault.reply);

        var heard = streams(2).body();

        assertThat(heard).contains("\"discard\":true", "\"state\":\"HELD_UP\"", "\"held\":{\"again\":");
        assertThat(heard.contains("\"piece\"")).isEqualTo(!fault.half.isEmpty());
        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS);
    }

    @Test
    void whoStaysAwayIsCountedAndNoTimeIsLost() {
        model.always(Replies.breaksOff("So you "));
        answers(FIRST);
        clock.passes(Duration.ofMinutes(1));
        listens();
        clock.passes(Duration.ofHours(5));

        assertThat(reads()).shows("asked twice without success");
        assertThat(sits()).shows(HELD_UP, "30 min left");
        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS);
    }

    @Test
    void nobodyAnswersTwiceMeanwhile() {
        model.always(Replies.fault());
        answers(FIRST);

        assertThat(sends(pia, room() + "/turns").param("words", SECOND)).hasStatus(409).keeps("words", SECOND);

        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS);
    }
}
