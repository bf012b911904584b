package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Means;
import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Standing.Status;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia is interviewed by the built-in interviewer, from the first question to the scorecard that proves itself. */
class TalkBrowserTests extends BrowserTests {

    private static final String FIRST = "I put a circuit breaker in front of the mail provider, because it was "
            + "down for minutes at a time, and I measured the latency before and after the change.";
    private static final String SECOND = "I reproduced the fault on my own machine first, and then I wrote a "
            + "regression test, so that it could not come back without somebody seeing it.";

    @Autowired PretendEquipment equipment;
    @Autowired PretendEngine pretended;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Errands errands;

    @BeforeEach
    void theBuiltInInterviewerIsThere() {
        equipment.are(Means.BUILT_IN);
    }

    @AfterEach
    void nobodyIsThere() {
        pretended.goes();
    }

    @ParameterizedTest
    @EnumSource
    void isInterviewedFromTheFirstQuestionToTheScorecard(JavaScript javaScript) {
        var ada = cast.ada();
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .asks(question("How did you keep it up?", "circuit breaker"),
                        question("How did you find the fault?", "regression test")).mark("50")
                .then(Automation.AUTO_ADVANCE).agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        var room = "/door/" + walker.token(pia) + "/sessions/" + walker.begins(pia).id();
        var browser = open(javaScript, ada).visit(room);
        if (javaScript == JavaScript.OFF) browser.press("Hear the first question");
        browser.sees("How did you keep it up?").axe().fitsAt(320);

        browser.fill("Your answer", FIRST).press("Send").sees("How did you find the fault?");
        browser.visit(room).sees("I put a circuit breaker in front").sees("How did you find the fault?");
        browser.fill("Your answer", SECOND).press("Send").sees("This conversation has ended.").axe().fitsAt(320)
                .consoleIsSilent();
        errands.run();

        assertThat(walker.now(pia).status()).isEqualTo(Status.COMPLETED);
        browser.visit("/@acme/sessions/" + walker.newest(pia).session()).sees("Provisional, rule-based")
                .sees("How did you keep it up?").sees("circuit breaker").axe().fitsAt(320).press("Turn 2")
                .sees("I put a circuit breaker in front").consoleIsSilent();
    }

    private static Question question(String prompt, String point) {
        return new Question(prompt, List.of(), "Depth", List.of(new Evidence(point, List.of())), null);
    }
}
