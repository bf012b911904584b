package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.Means;
import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.engine.model.LoopbackModel;
import enfilade.engine.model.Replies;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.participant.Giving;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia speaks instead of typing, to her browser or to the service of the team, and has the questions read aloud. */
class SpeakingBrowserTests extends BrowserTests {

    private static final String SAID = "I put a circuit breaker in front of the mail provider, because it was down "
            + "for minutes at a time, and I measured the latency before and after the change.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired PretendEquipment equipment;
    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Giving giving;

    private final LoopbackModel model = LoopbackModel.start();
    private Journey pia;
    private String room;

    @BeforeEach
    void piaIsInvited() {
        equipment.are(Means.BUILT_IN);
        var ada = cast.ada();
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .asks(question("How did you keep it up?"), question("How did you find the fault?"))
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        room = "/door/" + walker.token(pia) + "/sessions/" + walker.begins(pia).id();
    }

    @AfterEach
    void theyGo() {
        model.close();
        engine.goes();
    }

    @Test
    void speaksToHerBrowserReadsItOverAndSends() {
        PretendVoice.with(open(JavaScript.ON), browser -> {
            asked(browser).press("Speak").sees("It may send the sound to its maker").axe().fitsAt(320)
                    .sees("Which way you answered is kept nowhere").press("Keep typing").seesNot("Start speaking")
                    .fill("Your answer", "Well:").press("Speak").press("Start speaking").sees("Listening.").axe()
                    .fitsAt(320);
            tells(browser, "hears('I put a')");
            assertThat(field(browser)).isEqualTo("Well: I put a");
            tells(browser, "hears('I put', 'a queue.')");
            browser.press("Stop").sees("Your words are in the field.");

            assertThat(field(browser)).isEqualTo("Well: I put a queue.");
            assertThat(tells(browser, "document.querySelectorAll('#talk > [data-by=you]').length")).isEqualTo(0L);
            assertThat(tells(browser, "document.activeElement.id")).isEqualTo("words");
            browser.fill("Your answer", SAID).press("Send").sees("How did you find the fault?").press("Speak")
                    .sees("Listening.").consoleIsSilent();
        });
    }

    @Test
    void whatSheTypesMeanwhileIsNotOverwritten() {
        PretendVoice.with(open(JavaScript.ON), browser -> {
            asked(browser).press("Speak").press("Start speaking").sees("Listening.");
            tells(browser, "hears('I put it')");
            browser.driver().findElement(By.id("words")).sendKeys(Keys.END, " away");
            tells(browser, "hears('I put it into a queue')");

            browser.seesNot("Listening.");
            assertThat(field(browser)).isEqualTo("I put it away");
            assertThat(field(asked(browser))).isEqualTo("I put it away");
        });
    }

    @Test
    void whatIsStillBeingSaidIsNotSent() {
        PretendVoice.with(open(JavaScript.ON), browser -> {
            asked(browser).press("Speak").press("Start speaking").sees("Listening.");
            tells(browser, "hears('Half of')");
            browser.press("Send").sees("Your words are in the field.");

            assertThat(field(browser)).isEqualTo("Half of");
        });
    }

    @Test
    void isToldWhatWentWrong() {
        PretendVoice.with(open(JavaScript.ON), browser -> {
            asked(browser).press("Speak").press("Start speaking").sees("Listening.");
            tells(browser, "fails('not-allowed')");
            browser.sees("The microphone may not be used here.").press("Speak").sees("Listening.");
            tells(browser, "fails('network')");
            browser.sees("You could not be understood just now. Type, or try again.").press("Speak");
            browser.press("Stop").sees("Nothing was heard. Type, or try again.").axe().consoleIsSilent();
        });
    }

    @Test
    void isReadToWhenSheWantsIt() {
        PretendVoice.with(open(JavaScript.ON), browser -> {
            asked(browser);
            assertThat(tells(browser, "said.length")).isEqualTo(0L);
            browser.driver().findElement(By.cssSelector("[data-wish=aloud]")).click();
            waits(browser, "said.includes('en How did you keep it up?')");

            tells(browser, "hushed = 0");
            browser.fill("Your answer", SAID);
            assertThat((Long) tells(browser, "hushed")).isPositive();
            browser.press("Send").sees("How did you find the fault?");
            waits(browser, "said.includes('en How did you find the fault?')");

            browser.visit(room).sees("How did you find the fault?");
            waits(browser, "document.querySelector('[data-wish=aloud]').checked");
        });
    }

    @Test
    void speaksToTheServiceOfTheTeam() {
        equipment.are(new Means(Runner.SCRIPTED, model.endpoint(), false));
        model.always(Replies.hears(SAID));
        var browser = asked(open(JavaScript.ON)).press("Speak").sees("the service that").axe().fitsAt(320)
                .press("Start speaking").sees("three minutes at most").press("Stop")
                .sees("Your words are in the field.");

        assertThat(field(browser)).isEqualTo(SAID);
        assertThat(model.asked()).singleElement().satisfies(it -> assertThat(it.raw()).contains("answer.webm"));
        browser.press("Send").sees("How did you find the fault?").consoleIsSilent();
    }

    @Test
    void whoWasPromisedTextIsAskedForNothing() {
        giving.text(cast.ada(), pia.participantId());

        open(JavaScript.ON).visit(room).sees("How did you keep it up?").sees("Read aloud").seesNot("Speak").axe();
    }

    @Test
    void withoutScriptsNothingIsMissing() {
        open(JavaScript.OFF).visit(room).sees("Your answer").seesNot("Speak").seesNot("Read aloud");
    }

    private Browser asked(Browser browser) {
        waits(browser.visit(room).sees("How did you keep it up?"),
                "document.querySelector('main').dataset.state === 'THEIRS'");
        return browser;
    }

    private static Object tells(Browser browser, String expression) {
        return browser.driver().executeScript("return " + expression);
    }

    private static void waits(Browser browser, String expression) {
        new WebDriverWait(browser.driver(), PATIENCE).until(page -> Boolean.TRUE.equals(tells(browser, expression)));
    }

    private static Object field(Browser browser) {
        return tells(browser, "document.getElementById('words').value");
    }

    private static Question question(String prompt) {
        return new Question(prompt, List.of(), "Depth", List.of(), null);
    }
}
