package enfilade.evaluation;

import static enfilade.evaluation.Advised.ALEX;
import static enfilade.evaluation.Advised.TRAINING;
import static enfilade.evaluation.Advised.agent;
import static enfilade.evaluation.Advised.findings;
import static enfilade.evaluation.Advised.sound;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.endpoint.Connection;
import enfilade.endpoint.Preference;
import enfilade.endpoint.Supply;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a template from being published, and what does not. */
class ImpossibleTests {

    private static final Supply CONNECTED = new Supply(Preference.MODEL,
            new Connection(URI.create("https://models.example.org/v1"), "", "small", "", false), false);

    @ParameterizedTest
    @EnumSource(Stage.Kind.class)
    void aConversationNeedsAnInterviewerAndNothingElseDoes(Stage.Kind kind) {
        var door = sound("Technical").kind(kind).asks(question()).door(0);

        var isConversation = List.of(Stage.Kind.AI_INTERVIEW, Stage.Kind.ROLEPLAY_SIMULATION,
                Stage.Kind.PRACTICE_SESSION).contains(kind);
        assertThat(Advised.of(door).blocksPublishing()).isEqualTo(isConversation);
        if (isConversation) {
            assertThat(Advised.of(door).errors()).singleElement()
                    .returns("Technical has no interviewer", Advice.Item::finding)
                    .returns(door.id(), Advice.Item::stage).returns("Technical", Advice.Item::stageName)
                    .returns("agentId", Advice.Item::field);
        }
        assertThat(Advised.of(sound("Technical").kind(kind).door(0, ALEX)).blocksPublishing()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Stage.Kind.class)
    void nobodyIsInterviewedOrGradedByAnArchivedInterviewer(Stage.Kind kind) {
        var archived = agent(true, true, false, Engine.DEFAULT);

        assertThat(Advised.of(sound("Technical").kind(kind).door(0, archived)).errors()).singleElement()
                .returns("Technical has an archived interviewer", Advice.Item::finding)
                .returns("agentId", Advice.Item::field);
    }

    @Test
    void aTemplateWithoutStagesAsksForOne() {
        assertThat(Advised.of().items()).singleElement().returns("No active stage", Advice.Item::finding)
                .returns("There is nothing to publish yet.", Advice.Item::why).returns(null, Advice.Item::stage)
                .returns("new", Advice.Item::field);
        assertThat(Advised.of(sound("Technical").door(0, ALEX)).items()).isEmpty();
    }

    @Test
    void draftsAreNoActiveStages() {
        var phone = Sketch.of("Phone").status(Stage.Status.DRAFT).door(0);
        var technical = Sketch.of("Technical").status(Stage.Status.DRAFT).door(1);

        assertThat(Advised.of(phone, technical).items()).singleElement()
                .returns("There are only drafts, and drafts are not published.", Advice.Item::why)
                .returns(phone.id(), Advice.Item::stage).returns("status", Advice.Item::field);
        assertThat(Advised.of(phone).items()).singleElement()
                .returns("Phone is a draft, and drafts are not published.", Advice.Item::why);
        assertThat(Advised.of(phone, sound("Technical").door(1, ALEX)).items()).isEmpty();
    }

    @Test
    void aModelMustBeThere() {
        var asked = sound("Technical").engine(Engine.MODEL).door(0, ALEX);

        assertThat(Advised.of(asked).errors()).singleElement()
                .returns("Technical asks for a model that is not there", Advice.Item::finding)
                .returns("engine", Advice.Item::field);
        assertThat(Advice.of(TRAINING, List.of(asked), CONNECTED).items()).isEmpty();
    }

    @Test
    void aModelMustBeThereWhereTheAccountWantsOneAsWell() {
        var asked = sound("Technical").door(0, ALEX);
        var modern = new Supply(Preference.MODEL, null, true);

        assertThat(Advice.of(TRAINING, List.of(asked), modern).errors()).singleElement()
                .returns("Technical asks for a model that is not there", Advice.Item::finding)
                .returns("engine", Advice.Item::field);
        assertThat(Advice.of(TRAINING, List.of(asked), CONNECTED).items()).isEmpty();
        assertThat(Advice.of(TRAINING, List.of(sound("Technical").engine(Engine.SCRIPTED).door(0, ALEX)), modern)
                .items()).isEmpty();
        assertThat(Advice.of(TRAINING, List.of(sound("Panel").kind(Stage.Kind.MANUAL_REVIEW).door(0, ALEX)), modern)
                .items()).isEmpty();
    }

    @Test
    void theStageChoosesItsEngineBeforeTheInterviewerDoes() {
        var modern = agent(false, true, false, Engine.MODEL);

        assertThat(Advised.of(sound("Technical").door(0, modern)).errors()).singleElement()
                .returns("engine", Advice.Item::field)
                .matches(item -> item.why().startsWith("Alex is to run on a language model"));
        assertThat(Advised.of(sound("Technical").engine(Engine.SCRIPTED).door(0, modern)).items()).isEmpty();
        assertThat(Advised.of(sound("Technical").kind(Stage.Kind.MANUAL_REVIEW).door(0, modern)).items()).isEmpty();
    }

    @Test
    void aWrittenTaskNeedsQuestionsOrSomebodyWhoHasThem() {
        var task = sound("Task").kind(Stage.Kind.ASYNC_ASSESSMENT);

        assertThat(Advised.of(task.door(0)).errors()).singleElement()
                .returns("Task has nothing to answer", Advice.Item::finding).returns("agentId", Advice.Item::field);
        assertThat(Advised.of(task.door(0, ALEX)).items()).isEmpty();
        assertThat(Advised.of(task.asks(question()).door(0)).items()).isEmpty();
    }

    @Test
    void wordsOfOnesOwnHaveToBeWritten() {
        assertThat(findings(ending(null, null)))
                .containsExactly("The word for yes is missing", "The word for no is missing");
        assertThat(ending("Yes", null).errors()).singleElement().returns("negativeWord", Advice.Item::field)
                .returns(null, Advice.Item::stage);
        assertThat(ending(null, "No").errors()).singleElement().returns("positiveWord", Advice.Item::field);
        assertThat(ending("Yes", "No").items()).isEmpty();
    }

    @Test
    void draftsAreNotJudged() {
        var bad = Sketch.of("Sketch").kind(Stage.Kind.ROLEPLAY_SIMULATION).engine(Engine.MODEL).minutes(400)
                .status(Stage.Status.DRAFT).door(0);

        assertThat(Advised.of(bad, sound("Technical").door(1, ALEX)).items()).isEmpty();
    }

    private static Advice ending(String yes, String no) {
        var template = new EvaluationTemplate.Draft("Drill", enfilade.agent.UseCase.TRAINING, null, null,
                Outcome.CUSTOM, yes, no, null, null, null, null, null, null, null, null, null, null, null, null);
        return Advised.in(template, sound("Technical"));
    }

    private static Question question() {
        return new Question("What would you do first?", List.of(), null, List.of(), null);
    }
}
