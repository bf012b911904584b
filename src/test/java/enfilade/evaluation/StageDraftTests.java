package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Engine;
import enfilade.agent.QuestionPlan;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stage is when somebody says little about it. */
class StageDraftTests {

    @Test
    void whatNobodyChoseHasADefault() {
        var stage = Sketch.of("Phone Screen").draft();

        assertThat(stage).isEqualTo(new StageDraft("phone_screen", "Phone Screen", Stage.Kind.AI_INTERVIEW, null, null,
                null, null, false, null, 0, Stage.Automation.NONE, Stage.Status.ACTIVE, null, QuestionPlan.NONE,
                Stage.Counting.LATEST, null, false, null, null, Engine.DEFAULT));
    }

    @Test
    void itLastsAsLongAsTheTemplateSaysUnlessItSaysSoItself() {
        assertThat(Sketch.of("Phone Screen").draft().lasting(25).minutes()).isEqualTo(25);
        assertThat(Sketch.of("Phone Screen").minutes(45).draft().lasting(25).minutes()).isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Phone Screen|phone_screen", "Final: the offer!|final_the_offer",
            "Écoute n° 2|écoute_n_2", "???|stage"})
    void aNameMakesItsLabel(String name, String label) {
        assertThat(Sketch.of(name).draft().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"technical,Technical", "phone_screen,Phone Screen", "take-home task,Take Home Task", "__,__"})
    void aLabelMakesItsName(String label, String name) {
        assertThat(Sketch.of(null).label(label).draft().name()).isEqualTo(name);
    }

    @Test
    void nameAndLabelAreKeptAsTheyWereChosen() {
        var stage = Sketch.of("  Technical Screen ").label(" tech ").draft();

        assertThat(stage.name()).isEqualTo("Technical Screen");
        assertThat(stage.label()).isEqualTo("tech");
    }

    @Test
    void aLongNameMakesAShortLabelThatEndsWithALetter() {
        assertThat(Sketch.of("x".repeat(59) + " and more").draft().label()).isEqualTo("x".repeat(59));
        assertThat(Sketch.of("x".repeat(120)).draft().label()).hasSize(60);
    }

    @Test
    void theSameMarkIsTheSameStage() {
        assertThat(Sketch.of("Technical").mark("70").draft()).isEqualTo(Sketch.of("Technical").mark("70.00").draft());
        assertThat(Sketch.of("Technical").mark("100.0").draft().passMark()).isEqualTo(new BigDecimal("100"));
        assertThat(Sketch.of("Technical").mark("72.50").draft().passMark()).isEqualTo(new BigDecimal("72.5"));
        assertThat(Sketch.of("Technical").mark("0.00").draft().passMark()).isEqualTo(new BigDecimal("0"));
    }

    @Test
    void emptyWordsAreNoWords() {
        var stage = Sketch.of("Technical").label(" ").instructions("  \n ").consent("").draft();

        assertThat(stage.label()).isEqualTo("technical");
        assertThat(stage.instructions()).isNull();
        assertThat(stage.consentText()).isNull();
    }

    @Test
    void wordsAreTheSameHoweverTheyWereSent() {
        assertThat(Sketch.of("Tech\0nical\r\n").instructions("One\r\nTwo").draft())
                .isEqualTo(Sketch.of("Technical").instructions("One\nTwo").draft());
    }

    @Test
    void aCopySaysWhatItWasMadeFromAndIsOtherwiseTheSame() {
        var stage = everything().draft();

        assertThat(stage.copied()).isEqualTo(everything("Copy of Technical").draft());
        assertThat(Sketch.of("x".repeat(120)).draft().copied().name()).hasSize(120).startsWith("Copy of x")
                .endsWith("x…");
    }

    @Test
    void aCopyOfAnArchivedStageBeginsAsADraft() {
        assertThat(Sketch.of("Technical").status(Stage.Status.ARCHIVED).draft().copied().status())
                .isEqualTo(Stage.Status.DRAFT);
        assertThat(Sketch.of("Technical").status(Stage.Status.DRAFT).draft().copied().status())
                .isEqualTo(Stage.Status.DRAFT);
    }

    private static Sketch everything() {
        return everything("Technical");
    }

    private static final UUID ALEX = UUID.randomUUID();

    private static Sketch everything(String name) {
        return Sketch.of(name).label("technical").kind(Stage.Kind.ASYNC_ASSESSMENT).agent(ALEX).minutes(45)
                .difficulty(Difficulty.EXPERT).mark("72.5").retakes(3, 24).then(Stage.Automation.AUTO_ADVANCE)
                .instructions("Bring paper.").counting(Stage.Counting.BEST)
                .borderline("2.5").sealed().deadlineDays(7).consent("I agree.").engine(Engine.SCRIPTED);
    }
}
