package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.Away;
import enfilade.engine.Engines;
import enfilade.engine.Listening;
import enfilade.engine.Means;
import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.engine.model.LoopbackModel;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.participant.Allowances;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** While somebody finds out what a participant said, their clock rests and nothing is held. */
class DictatingDataTests extends PagesTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired PretendEngine engine;
    @Autowired PretendEquipment equipment;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Talking talking;
    @Autowired Speaking speaking;
    @Autowired Dictating dictating;
    @Autowired Engines engines;
    @Autowired Allowances allowances;
    @Autowired Pulse pulse;
    @Autowired DataSource database;

    private final LoopbackModel model = LoopbackModel.start();
    private Visitor visitor;
    private UUID session;
    private Duration before;

    @BeforeEach
    void piaIsAsked() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        visitor = walker.visitor(pia);
        session = walker.begins(pia).id();
        speaking.next(visitor, session, it -> {});
        equipment.are(model.means());
        before = left();
    }

    @AfterEach
    void theyGo() {
        model.close();
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void theTimeUntilHerWordsAreFoundIsOurs() {
        clock.passes(Duration.ofSeconds(10));
        hears(() -> clock.passes(LONG));
        assertThat(left()).isEqualTo(before.minusSeconds(10));

        clock.passes(Duration.ofSeconds(5));
        assertThat(left()).isEqualTo(before.minusSeconds(15));
    }

    @Test
    void itRestsWhileHerPageSaysThatSheIsThere() {
        hears(() -> {
            clock.passes(Duration.ofSeconds(20));
            left();
            clock.passes(Duration.ofSeconds(10));
        });

        assertThat(left()).isEqualTo(before);
    }

    @Test
    void itRestsWhenNobodyUnderstands() {
        assertThatThrownBy(() -> hears(() -> {
            clock.passes(LONG);
            throw new Away("It was told to.", Duration.ZERO);
        })).isInstanceOf(Away.class);

        assertThat(left()).isEqualTo(before);
    }

    @Test
    void whoWasKilledWhileListeningStopsNoClockForGood() {
        dictating.begin(visitor, session);
        assertThatThrownBy(() -> dictating.begin(visitor, session)).isInstanceOf(Refusal.Conflict.class);
        clock.passes(Duration.ofSeconds(41));
        assertThat(left()).isEqualTo(before);

        clock.passes(Duration.ofSeconds(5));

        assertThat(left()).isEqualTo(before.minusSeconds(5));
        assertThat(dictating.begin(visitor, session)).isNotNull();
    }

    @Test
    void whatSheTypedMeanwhileCounts() {
        var words = hears(() -> talking.answer(visitor, session, "Typed", new FromPage("k", null, true)));

        assertThat(words).isEqualTo("Heard");
        assertThat(speaking.next(visitor, session, it -> {})).get().returns(3, Talk::number);
    }

    @Test
    void nothingIsHeldMeanwhile() {
        var held = new ArrayList<Boolean>();

        hears(() -> held.add(TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(database)));

        assertThat(held).containsExactly(false);
    }

    private String hears(Runnable meanwhile) {
        var ears = new Ears(new Listening() {
            @Override
            public boolean hears(Means means) {
                return true;
            }

            @Override
            public String heard(byte[] recording, String mediaType, String language, Means means) {
                meanwhile.run();
                return "Heard";
            }
        }, engines, allowances, dictating, pulse);
        return ears.heard(visitor, dictating.begin(visitor, session), new byte[1], "audio/webm");
    }

    /** As her page learns it whenever it says that she is there. */
    private Duration left() {
        return talking.present(visitor, session, Signals.NONE).left();
    }
}
