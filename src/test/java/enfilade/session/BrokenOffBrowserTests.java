package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.PretendEquipment;
import enfilade.engine.model.LoopbackModel;
import enfilade.engine.model.Replies;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Standing.Status;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import enfilade.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia is interviewed through a language model that breaks off in the middle, stays away, and comes back. */
class BrokenOffBrowserTests extends BrowserTests {

    private static final List<Question> PLAN = List.of(question("How did you keep it up?"),
            question("How did you find the fault?"));
    private static final String FIRST = "I put a queue in front of the mail provider, because it was down for minutes "
            + "at a time, and I measured the latency before and after.";
    private static final String SECOND = "I reproduced it on my own machine, and then I wrote a test, so that it could "
            + "not come back without somebody seeing it.";

    @Autowired PretendEquipment equipment;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Errands errands;
    @Autowired TestClock clock;

    @AfterEach
    void nobodyIsThere() {
        equipment.areNone();
        clock.runsAgain();
    }

    @ParameterizedTest
    @EnumSource
    void theConversationGoesOnWhereItBrokeOff(JavaScript javaScript) {
        try (var model = LoopbackModel.start()) {
            equipment.are(model.means());
            tell(javaScript, model);
        }
    }

    private void tell(JavaScript javaScript, LoopbackModel model) {
        var ada = cast.ada();
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .asks(PLAN.toArray(Question[]::new)).mark("50").minutes(30).then(Automation.AUTO_ADVANCE)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        var room = "/door/" + walker.token(pia) + "/sessions/" + walker.begins(pia).id();
        var browser = open(javaScript, ada).visit(room).sees("software that speaks through a language model");
        var talk = Interviewee.in(browser, javaScript, PLAN);
        browser.sees("How did you keep it up?").sees("30 min left");

        model.next(Replies.breaksOff("So you put ")).always(Replies.fault());
        browser.fill("Your answer", FIRST).press("Send").sees("The interviewer cannot be reached at the moment. "
                + "Everything you said is kept, and your time rests.").seesNot("So you put").axe().fitsAt(320);
        clock.passes(Duration.ofMinutes(10));
        browser.visit(room).sees(FIRST).sees("The interviewer cannot be reached").sees("30 min left");
        var session = "/@acme/sessions/" + walker.newest(pia).session();
        browser.visit(session).sees("The interviewer cannot be reached; asked").sees("Their time rests").visit(room);

        model.sensible();
        goesOn(javaScript, browser);
        browser.sees("How did you find the fault?").seesNot("cannot be reached").sees("30 min left");
        talk.waits(3);
        talk.answers(question -> SECOND);
        errands.run();

        assertThat(walker.now(pia).status()).isEqualTo(Status.COMPLETED);
        browser.visit(session).sees("By small").sees("Level 4 of 5").sees("All judgements agree.").axe()
                .fitsAt(320).press("Turn 2").sees(FIRST);
        assertThat(browser.driver().findElements(By.cssSelector("main .turns li, main #talk li"))).as("nothing twice")
                .hasSizeLessThanOrEqualTo(7);
    }

    /** With scripts by itself; without, whenever somebody looks again. The model is left alone for half a minute. */
    private void goesOn(JavaScript javaScript, Browser browser) {
        clock.passes(Duration.ofMinutes(1));
        if (javaScript == JavaScript.OFF) browser.press("Look again");
        else browser.visit(browser.driver().getCurrentUrl());
    }

    private static Question question(String prompt) {
        return new Question(prompt, List.of(), "Depth", List.of(), null);
    }
}
