package enfilade.evaluation;

import static enfilade.evaluation.Advised.ALEX;
import static enfilade.evaluation.Advised.HIRING;
import static enfilade.evaluation.Advised.TRAINING;
import static enfilade.evaluation.Advised.findings;
import static enfilade.evaluation.Advised.sound;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.endpoint.Supply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Advice as a whole: what weighs most comes first, and each item leads to its field. */
class AdviceTests {

    @Test
    void allIsWell() {
        var advice = Advised.in(TRAINING, sound("Phone"), sound("Final").kind(Stage.Kind.FINAL_REVIEW));

        assertThat(advice.items()).isEmpty();
        assertThat(advice.isFine()).isTrue();
        assertThat(advice.blocksPublishing()).isFalse();
        assertThat(advice.summary()).isEmpty();
    }

    @Test
    void theHeaviestComesFirst() {
        var advice = Advice.of(HIRING, List.of(
                sound("Phone").minutes(80).then(Stage.Automation.AUTO_ADVANCE).door(0, ALEX),
                Sketch.of("Technical").door(1)), Supply.BUILT_IN);

        assertThat(findings(advice)).containsExactly("Technical has no interviewer", "Phone opens by itself",
                "1 h 50 min in all is long");
        assertThat(advice.errors()).hasSize(1);
        assertThat(advice.blocksPublishing()).isTrue();
        assertThat(advice.summary()).isEqualTo("1 to mend, 1 risk, 1 hint");
    }

    @Test
    void theSummaryCounts() {
        var advice = Advised.of(Sketch.of("Phone").retakes(null, null).minutes(60).door(0),
                Sketch.of("Talk").minutes(60).door(1));

        assertThat(advice.summary()).isEqualTo("2 to mend, 2 hints");
    }

    @Test
    void theHiringExampleNeedsInterviewersAndANotice() {
        var advice = Advice.of(HIRING, List.of(
                Sketch.of("Phone Screen").mark("60").then(Stage.Automation.AUTO_ADVANCE).door(0),
                Sketch.of("Technical").mark("75").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL).door(1),
                Sketch.of("Final").kind(Stage.Kind.FINAL_REVIEW).mark("80").door(2)), Supply.BUILT_IN);

        assertThat(findings(advice)).containsExactly("Phone Screen has no interviewer", "Technical has no interviewer",
                "Phone Screen opens by itself");
    }

    @Test
    void eachItemLeadsToItsField() {
        var template = UUID.randomUUID();
        var door = sound("Phone").door(0, ALEX);
        var at = "/evaluations/" + template;

        assertThat(Advice.Item.about(Advice.Weight.RISK, door, "", "", "position", "").address(template))
                .isEqualTo(at + "/stages/" + door.id() + "?field=position#position");
        assertThat(Advice.Item.aboutAll(Advice.Weight.RISK, "", "", "positiveWord", "").address(template))
                .isEqualTo(at + "/settings#positiveWord");
        assertThat(Advised.of().items().getFirst().address(template)).isEqualTo(at + "/stages/new");
    }
}
