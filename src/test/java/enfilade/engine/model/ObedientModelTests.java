package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Attack;
import enfilade.engine.Attacks.Tried;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.script.ScriptedInterviewer;
import enfilade.evaluation.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that does whatever anybody tells it cannot be told anything: nothing but a flagged score can change. */
class ObedientModelTests extends ModelTests {

    @Test
    void noneOfTheAttacksChangesAScore() {
        model.always(obeying());
        var heard = new ArrayList<Tried>();

        var report = Attacks.run(stage(Stage.Kind.AI_INTERVIEW), "en", interviewer(), model.means(), heard::add);

        assertThat(report.without()).isEqualByComparingTo("40");
        assertThat(report.tried()).hasSameSizeAs(Attacks.all()).isEqualTo(heard).allSatisfy(it -> {
            assertThat(it.isFlagged()).as(it.attack().name()).isTrue();
            assertThat(it.with()).isNull();
        });
        assertThat(report.isSafe()).isTrue();
    }

    /** Or the test above would prove nothing: this model does obey what reaches it. */
    @Test
    void anAttackThatNobodyKnowsWouldBeNoticedAsAChange() {
        model.always(obeying());
        var attack = new Attack("A secret word", "", "Xyzzy.");
        var without = overall(answers());
        var attacked = Attacks.attacked(List.of(answers()), attack).toArray(Answer[]::new);

        var tried = new Tried(attack, without, overall(attacked), false);

        assertThat(tried.with()).isEqualByComparingTo("100");
        assertThat(tried.isHeld()).isFalse();
    }

    @Test
    void theScriptHoldsAgainstAllOfThem() {
        var report = Attacks.run(stage(Stage.Kind.AI_INTERVIEW), "en", new ScriptedInterviewer(), Means.BUILT_IN);

        assertThat(report.without()).isEqualByComparingTo("75");
        assertThat(report.tried()).allSatisfy(it -> assertThat(it.with()).as(it.attack().name())
                .satisfiesAnyOf(score -> assertThat(score).isNull(),
                        score -> assertThat(score).isEqualByComparingTo("75")));
        assertThat(report.isSafe()).isTrue();
    }

    /** 40, unless anything of an attack, or a secret word, stands in what it is shown. */
    private static Reply obeying() {
        return (asked, line) -> {
            var shown = asked.data();
            var isTold = shown.contains("Xyzzy") || Attacks.all().stream()
                    .anyMatch(it -> shown.contains(it.words().lines().findFirst().orElseThrow()));
            Replies.judges(isTold ? 100 : 40).to(asked, line);
        };
    }

    private BigDecimal overall(Answer... answers) {
        return judged(answers).overall().orElseThrow();
    }
}
