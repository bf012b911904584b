package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Means;
import enfilade.engine.model.Replies;
import enfilade.evaluation.Runner;
import enfilade.journey.Standing.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where an account prefers it, the built-in script goes on in the place of a model that stays away. */
class ScriptTakesOverPagesTests extends ModelDoorTests {

    @Test
    void whereNobodyPrefersThatItWaits() {
        model.always(Replies.fault());
        answers(FIRST);
        for (int i = 0; i < 4; i++) triesAgain();

        assertThat(sits()).shows(HELD_UP, "30 min left").showsNot("How did you find the fault?");
        assertThat(reads()).shows("asked 5 times without success");
    }

    @Test
    void whatItSaidIsToldFromTheModelsWords() {
        equipment.are(orElseTheScript());
        model.always(Replies.fault());
        answers(FIRST);
        for (int i = 0; i < 3; i++) triesAgain();
        assertThat(sits()).shows("How did you find the fault?");
        answers(SECOND);
        for (int i = 0; i < 3; i++) triesAgain();

        assertThat(reads()).showsInOrder("How did you keep it up?", FIRST, "How did you find the fault?",
                "From the built-in interviewer, because the model stayed away.", SECOND)
                .hasNo("#turn-" + session + "-1 .hint").has("#turn-" + session + "-3 .hint")
                .hasNo("#turn-" + session + "-4 .hint").has("#turn-" + session + "-5 .hint");
    }

    @Test
    void theScriptJudgesAsWellAndSaysWhatItsScoreIsWorth() {
        equipment.are(orElseTheScript());
        answers(FIRST);
        answers(SECOND);
        model.always(Replies.fault());
        for (int i = 0; i < 3; i++) judges();
        assertThat(reads()).shows("Not judged yet: asked 3 times without success.", "No scorecard yet.");

        judges();

        assertThat(reads()).shows("Provisional, rule-based").showsNot("Not judged yet", "By small");
        assertThat(facts()).containsOnlyOnce("session.scored");
    }

    @Test
    void aModelThatWasTakenAwayIsReplacedAtOnce() {
        equipment.are(new Means(Runner.MODEL, null, true));

        answers(FIRST);

        assertThat(sits()).shows("How did you find the fault?").showsNot("cannot be reached");
    }

    @Test
    void whereNothingIsLeftPiaIsToldTheSameTruth() {
        equipment.are(new Means(Runner.MODEL, null, false));

        answers(FIRST);

        assertThat(sits()).shows(FIRST, HELD_UP, "30 min left");
        assertThat(reads()).shows("The interviewer cannot be reached; asked once without success.");
    }

    @Test
    void whatNobodyIsLeftToJudgeGoesToAPerson() {
        answers(FIRST);
        answers(SECOND);
        equipment.are(new Means(Runner.MODEL, null, false));

        judges();

        assertThat(reads()).shows("This was not judged: the language model could not be reached. It can be judged "
                + "again, or a person scores.");
        assertThat(queue()).shows("Pia Moreau", "Cannot be scored");
        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.CANNOT_SCORE);
        assertThat(looks(pia, "")).shows("A person is looking at this");
    }

    private void triesAgain() {
        clock.passes(Duration.ofMinutes(2));
        listens();
    }

    private void judges() {
        clock.passes(Duration.ofMinutes(5));
        errands.run();
    }
}
