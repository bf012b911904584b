package enfilade.evaluation;

import static enfilade.evaluation.Advised.ALEX;
import static enfilade.evaluation.Advised.HIRING;
import static enfilade.evaluation.Advised.TRAINING;
import static enfilade.evaluation.Advised.agent;
import static enfilade.evaluation.Advised.findings;
import static enfilade.evaluation.Advised.sound;
import static enfilade.evaluation.Stage.Automation.AUTO_ADVANCE;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What works, but perhaps not as it was meant. */
class RisksTests {

    @Test
    void withoutAMarkEverybodyGetsPastADoorThatOpensByItself() {
        var advice = Advised.in(TRAINING, Sketch.of("Phone").then(AUTO_ADVANCE), sound("Technical"));

        assertThat(advice.items()).singleElement().returns("Everybody gets past Phone", Advice.Item::finding)
                .returns("Phone", Advice.Item::stageName).returns("passThreshold", Advice.Item::field);
        assertThat(findings(Advised.in(TRAINING, Sketch.of("Phone").mark("0").then(AUTO_ADVANCE), sound("Technical"))))
                .containsExactly("Everybody gets past Phone");
        assertThat(advice.blocksPublishing()).isFalse();
    }

    @Test
    void aMarkOfTheStageOrOfADimensionHoldsThemAndSoDoesAPerson() {
        assertThat(Advised.in(TRAINING, Sketch.of("Phone").mark("60").then(AUTO_ADVANCE), sound("Technical")).items())
                .isEmpty();
        assertThat(Advised.of(Sketch.of("Phone").then(AUTO_ADVANCE).door(0, agent(false, true, true, Engine.DEFAULT)),
                sound("Technical").door(1, ALEX)).items()).isEmpty();
        assertThat(Advised.in(TRAINING, Sketch.of("Phone").then(Stage.Automation.NONE)).items()).isEmpty();
        assertThat(Advised.in(TRAINING, Sketch.of("Warm-up").kind(Stage.Kind.PRACTICE_SESSION).then(AUTO_ADVANCE),
                sound("Technical")).items()).isEmpty();
    }

    @Test
    void aFinalReviewStandsLast() {
        var review = Sketch.of("Verdict").kind(Stage.Kind.FINAL_REVIEW);

        assertThat(Advised.in(TRAINING, review, sound("Technical")).items()).singleElement()
                .returns("Verdict is not the last stage", Advice.Item::finding)
                .returns("Technical comes after it, so this review does not end the journey.", Advice.Item::why)
                .returns("Verdict", Advice.Item::stageName).returns("position", Advice.Item::field);
        assertThat(Advised.in(TRAINING, sound("Technical"), review).items()).isEmpty();
        assertThat(Advised.in(TRAINING, sound("Technical"), review, sound("Later").status(Stage.Status.DRAFT)).items())
                .isEmpty();
    }

    @Test
    void theRuleOfTheLastReviewHasNoEffectAndThatOfAnotherHas() {
        var review = Sketch.of("Verdict").kind(Stage.Kind.FINAL_REVIEW).then(AUTO_ADVANCE);

        assertThat(Advised.in(HIRING, sound("Technical"), review).items()).isEmpty();
        assertThat(findings(Advised.in(HIRING, review, sound("Technical")))).containsExactly(
                "Everybody gets past Verdict", "Verdict is not the last stage", "Verdict opens by itself");
    }

    @Test
    void inHiringPeopleAreToldWhatHappensByItself() {
        var item = Advised.in(HIRING, Sketch.of("Phone").mark("60").then(AUTO_ADVANCE), sound("Technical")).items();

        assertThat(item).singleElement().returns("Phone opens by itself", Advice.Item::finding)
                .returns("automation", Advice.Item::field).returns("Phone", Advice.Item::stageName);
        assertThat(item.getFirst().why()).contains("No automatic rejection happens", "a person decides", "notice");
    }

    @Test
    void oneNoticeForAllTheDoors() {
        var phone = Sketch.of("Phone").mark("60").then(AUTO_ADVANCE);
        var task = Sketch.of("Task").minutes(10).mark("60").then(AUTO_ADVANCE);

        assertThat(findings(Advised.in(HIRING, phone, task, sound("Technical"))))
                .containsExactly("Phone and Task open by themselves");
        assertThat(findings(Advised.in(HIRING, phone, task, task, sound("Technical"))))
                .containsExactly("Phone and 2 more open by themselves");
    }

    @Test
    void elsewhereThanInHiringNobodyHasToBeTold() {
        assertThat(Advised.in(TRAINING, Sketch.of("Phone").mark("60").then(AUTO_ADVANCE), sound("Technical")).items())
                .isEmpty();
        assertThat(Advised.in(HIRING, Sketch.of("Warm-up").kind(Stage.Kind.PRACTICE_SESSION).then(AUTO_ADVANCE),
                sound("Technical")).items()).isEmpty();
    }

    @Test
    void somewhereAPersonIsAsked() {
        var phone = Sketch.of("Phone").mark("60").then(AUTO_ADVANCE);
        var technical = Sketch.of("Technical").mark("60").then(AUTO_ADVANCE);
        var practice = Sketch.of("Warm-up").kind(Stage.Kind.PRACTICE_SESSION);

        assertThat(Advised.in(TRAINING, phone, technical, practice).items()).singleElement()
                .returns("Nothing ever asks a person", Advice.Item::finding)
                .returns("Technical", Advice.Item::stageName).returns("automation", Advice.Item::field);
        assertThat(Advised.in(TRAINING, phone, technical.then(Stage.Automation.NONE)).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Stage.Kind.class, names = {"MANUAL_REVIEW", "FINAL_REVIEW"})
    void aReviewAsksAPersonWhateverItsRule(Stage.Kind review) {
        var last = Sketch.of("Look").kind(review).mark("60").then(AUTO_ADVANCE);

        assertThat(Advised.in(TRAINING, Sketch.of("Phone").mark("60").then(AUTO_ADVANCE), last).items()).isEmpty();
    }

    @Test
    void whatIsNothingButPracticeAsksNobodyByDesign() {
        assertThat(Advised.in(TRAINING, Sketch.of("Mock Round").kind(Stage.Kind.PRACTICE_SESSION).retakes(null, null)
                .minutes(45)).items()).isEmpty();
    }
}
