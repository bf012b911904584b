package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever Pia types in a conversation is either said or still hers: never lost, and never said to something else. */
class UnsentWordsBrowserTests extends BrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired PretendEquipment equipment;
    @Autowired Hourglasses hourglasses;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Transcripts transcripts;
    @Autowired Talking talking;
    @Autowired Speaking speaking;
    @Autowired TestClock clock;

    private Journey pia;
    private UUID session;
    private Browser browser;

    @BeforeEach
    void piaIsAsked() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        equipment.are(Means.BUILT_IN);
        var ada = cast.ada();
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW).minutes(5)
                .asks(question("How did you keep it up?"), question("How did you find the fault?"))
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        session = walker.begins(pia).id();
        speaking.next(walker.visitor(pia), session, it -> { });
        browser = open(JavaScript.ON).visit(room()).sees("How did you keep it up?");
    }

    @AfterEach
    void nobodyIsThere() {
        offline(false);
        equipment.areNone();
        clock.runsAgain();
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayStays() {
        offline(true);
        browser.fill("Your answer", "A queue came first, in front of the mail provider that was down for minutes.")
                .press("Send").sees("We could not reach the server.");
        field().sendKeys(" And then a cache.");
        offline(false);

        browser.sees("How did you find the fault?");
        field("And then a cache.");
        assertThat(answers()).containsExactly("A queue came first, in front of the mail provider that was down for "
                + "minutes.");
    }

    @Test
    void anAnswerWhoseReplyWasLostIsSaidOnceAndNotToTheNextQuestion() {
        offline(true);
        browser.fill("Your answer", "A queue came first, in front of the mail provider that was down for minutes.")
                .press("Send").sees("We could not reach the server.");
        field().sendKeys(" x");
        offline(false);
        browser.visit(room()).sees("How did you find the fault?");

        field("x");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void whatWasWrittenToAnEarlierQuestionIsNotTakenForTheNext() {
        talking.answer(walker.visitor(pia), session, "From my phone: we had a queue in front of the mail provider, "
                + "because it was down for minutes.", new FromPage("phone", 1, true));
        speaking.next(walker.visitor(pia), session, it -> { });

        browser.fill("Your answer", "From my laptop: a queue.").press("Send")
                .sees("The conversation has gone on, perhaps on another device.").sees("How did you find the fault?");

        field("From my laptop: a queue.");
        assertThat(answers()).hasSize(1);
        browser.press("Send");
        field("");
        assertThat(answers()).hasSize(2).last().isEqualTo("From my laptop: a queue.");
    }

    @Test
    void whatStandsThereWhenTheTimeIsOverIsSent() {
        browser.fill("Your answer", "I would have told you of the lock.");
        for (int i = 0; i < 6; i++) passes(Duration.ofSeconds(51));
        browser.sees("Your time is up. You have one more minute to finish; then what stands here is sent.")
                .sees("Time is up").axe();

        passes(Duration.ofSeconds(50));
        browser.sees("This conversation has ended.");

        assertThat(answers()).containsExactly("I would have told you of the lock.");
    }

    @Test
    void whatCouldNotBeSentAnyMoreIsShown() {
        browser.fill("Your answer", "I would have told you of the lock.");
        talking.end(walker.visitor(pia), session);
        speaking.next(walker.visitor(pia), session, it -> { });

        browser.visit(room()).sees("This conversation has ended.").sees("Not sent any more")
                .sees("I would have told you of the lock.").axe().fitsAt(320).consoleIsSilent();
    }

    /** Time goes by while she is there: the page tells so, and hears how much is left. */
    private void passes(Duration time) {
        clock.passes(time);
        browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
        new WebDriverWait(browser.driver(), PATIENCE).until(it -> clock.instant()
                .equals(hourglasses.of(pia.accountId(), session).orElseThrow().seenAt()));
    }

    private WebElement field() {
        return browser.driver().findElement(By.id("words"));
    }

    private void field(String words) {
        new WebDriverWait(browser.driver(), PATIENCE).until(it ->
                words.equals(field().getDomProperty("value")));
    }

    private List<String> answers() {
        return transcripts.of(pia.accountId(), session).stream().filter(Spoken::isParticipants).map(Spoken::words)
                .toList();
    }

    private String room() {
        return "/door/" + walker.token(pia) + "/sessions/" + session;
    }

    private void offline(boolean is) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static Question question(String prompt) {
        return new Question(prompt, List.of(), "Depth", List.of(), null);
    }
}
