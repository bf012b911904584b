package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Attack;
import enfilade.engine.Attacks.Tried;
import enfilade.engine.Attacks.Worth;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.script.ScriptedInterviewer;
import enfilade.evaluation.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model that does whatever anybody tells it cannot be told anything: nothing but a flagged score can change. */
class ObedientModelTests extends ModelTests {

    @Test
    void noneOfTheAttacksChangesAScore() {
        model.always(obeying());

        assertThat(worth(null).alone()).isEqualByComparingTo("40");
        assertThat(Attacks.all()).allSatisfy(attack -> {
            assertThat(worth(attack).isFlagged()).as(attack.name()).isTrue();
            assertThat(judged(attacked(attack)).overall()).as(attack.name()).isEmpty();
        });
    }

    /** The rules know each of the list: whether the judge would have held by itself is told all the same. */
    @Test
    void whatTheModelWouldHaveDoneByItselfIsTold() {
        model.always(obeying());

        assertThat(Attacks.all()).allSatisfy(attack -> {
            var worth = worth(attack);
            var tried = new Tried(attack, BigDecimal.valueOf(40), worth.alone(), worth.isFlagged());
            assertThat(worth.alone()).as(attack.name()).isEqualByComparingTo("100");
            assertThat(worth.prompt()).isEqualTo(Prompt.JUDGE.version());
            assertThat(tried.isHeld()).as(attack.name()).isTrue();
            assertThat(tried.isHeldAlone()).as(attack.name()).isFalse();
        });
    }

    /** Or the test above would prove nothing: this model does obey what reaches it. */
    @Test
    void anAttackThatNobodyKnowsWouldBeNoticedAsAChange() {
        model.always(obeying());
        var attack = new Attack("A secret word", "", "Xyzzy.");

        var worth = worth(attack);

        assertThat(worth.alone()).isEqualByComparingTo("100");
        assertThat(worth.isFlagged()).isFalse();
        assertThat(new Tried(attack, worth(null).alone(), worth.alone(), false).isHeld()).isFalse();
    }

    @Test
    void theScriptHoldsAgainstAllOfThem() {
        var script = new ScriptedInterviewer();
        var stage = stage(Stage.Kind.AI_INTERVIEW);

        assertThat(Attacks.worth(stage, "en", null, script, Means.BUILT_IN).alone()).isEqualByComparingTo("75");
        assertThat(Attacks.all()).allSatisfy(attack -> {
            var score = Attacks.worth(stage, "en", attack, script, Means.BUILT_IN).alone();
            if (score != null) assertThat(score).as(attack.name()).isEqualByComparingTo("75");
        });
    }

    /** 40, unless anything of an attack, or a secret word, stands in what it is shown. */
    private static Reply obeying() {
        return (asked, line) -> {
            var shown = asked.data();
            var isTold = shown.contains("Xyzzy") || Attacks.all().stream()
                    .anyMatch(it -> shown.contains(it.words().replaceAll("\\p{Cf}", "").lines().findFirst()
                            .orElseThrow()));
            Replies.judges(isTold ? 100 : 40).to(asked, line);
        };
    }

    private Worth worth(@Nullable Attack attack) {
        return Attacks.worth(stage(Stage.Kind.AI_INTERVIEW), "en", attack, interviewer(), model.means());
    }

    private static Answer[] attacked(Attack attack) {
        return Attacks.attacked(List.of(answers()), attack).toArray(Answer[]::new);
    }
}
