package enfilade.evaluation;

import static enfilade.evaluation.Advised.ALEX;
import static enfilade.evaluation.Advised.TRAINING;
import static enfilade.evaluation.Advised.agent;
import static enfilade.evaluation.Advised.findings;
import static enfilade.evaluation.Advised.sound;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Engine;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could be better. */
class HintsTests {

    @Test
    void theBarRises() {
        var advice = Advised.in(TRAINING, sound("Phone").mark("75"), sound("Task").mark("60"), sound("Talk").mark("70"),
                sound("End").mark("75"));

        assertThat(findings(advice)).containsExactly("Task asks for less than Phone", "Talk asks for less than Phone");
        assertThat(advice.items().getFirst()).returns("Task", Advice.Item::stageName)
                .returns("passThreshold", Advice.Item::field)
                .returns("Its pass mark is 60, after 75 earlier on. A bar usually rises on the way.",
                        Advice.Item::why);
    }

    @Test
    void whatHasNoMarkInEffectIsNotCompared() {
        assertThat(Advised.in(TRAINING, sound("Warm-up").kind(Stage.Kind.PRACTICE_SESSION).mark("90"),
                sound("Phone").mark("60"), Sketch.of("Talk"), sound("Sketch").mark("95").status(Stage.Status.DRAFT),
                sound("End").mark("60"), sound("Round").kind(Stage.Kind.PRACTICE_SESSION).mark("10")).items()
                .stream().filter(item -> item.finding().contains("asks for less"))).isEmpty();
    }

    @Test
    void retakesNeedAMarkThatSomebodyCanMiss() {
        var talk = Sketch.of("Talk").retakes(2, null);

        assertThat(Advised.in(TRAINING, talk).items()).singleElement()
                .returns("Nobody will have to repeat Talk", Advice.Item::finding)
                .returns("Talk", Advice.Item::stageName).returns("allowRetake", Advice.Item::field);
        assertThat(findings(Advised.in(TRAINING, Sketch.of("Talk").mark("0").retakes(2, null)))).hasSize(1);
        assertThat(Advised.in(TRAINING, Sketch.of("Talk").mark("60").retakes(2, null)).items()).isEmpty();
        assertThat(Advised.of(talk.door(0, agent(false, true, true, Engine.DEFAULT))).items()).isEmpty();
    }

    @Test
    void practiceGoesOnInRoundsAndAReviewHasNothingToRepeat() {
        for (var kind : new Stage.Kind[] {Stage.Kind.PRACTICE_SESSION, Stage.Kind.MANUAL_REVIEW,
                Stage.Kind.FINAL_REVIEW}) {
            assertThat(Advised.in(TRAINING, Sketch.of("Round").kind(kind).retakes(null, null)).items()).isEmpty();
        }
    }

    @Test
    void moreThanNinetyMinutesAreLong() {
        var advice = Advised.in(TRAINING, sound("Phone").minutes(40), sound("Technical").minutes(51));

        assertThat(advice.items()).singleElement().returns("1 h 31 min in all is long", Advice.Item::finding)
                .returns("Technical", Advice.Item::stageName).returns("minutes", Advice.Item::field);
        assertThat(Advised.in(TRAINING, sound("Phone").minutes(40), sound("Technical").minutes(50),
                sound("Sketch").minutes(480).status(Stage.Status.DRAFT)).items()).isEmpty();
    }

    @Test
    void levelsAreDescribedOnTheInterviewersPage() {
        var alex = agent(false, false, false, Engine.DEFAULT);
        var template = UUID.randomUUID();

        var advice = Advised.of(sound("Phone").door(0, alex), sound("Technical").door(1, ALEX),
                sound("Talk").door(2, alex));

        assertThat(advice.items()).singleElement()
                .returns("Phone and Talk are graded without described levels", Advice.Item::finding)
                .returns("Phone", Advice.Item::stageName)
                .returns("/agents/" + alex.id() + "#d0-anchor-0", item -> item.address(template))
                .returns(false, Advice.Item::isInEditor);
        assertThat(findings(Advised.of(sound("Phone").door(0, alex))))
                .containsExactly("Phone is graded without described levels");
    }

    @Test
    void anArchivedInterviewerIsReplacedAndNotDescribed() {
        assertThat(findings(Advised.of(sound("Phone").door(0, agent(true, false, false, Engine.DEFAULT)))))
                .containsExactly("Phone has an archived interviewer");
    }
}
