package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.journey.Journey;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia writes in a real browser: with JavaScript and without, on two devices, and where there is no connection. */
class DoorBrowserTests extends BrowserTests {

    private static final String FIRST = "Question 1 of 2 How would you keep this fast?";
    private static final String SECOND = "Question 2 of 2 What broke last?";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Attending attending;

    @Autowired
    private WrittenAnswers answers;

    private Journey pia;
    private Browser browser;

    @BeforeEach
    void inviteHer() {
        pia = walker.start(cast.ada(), rehearsal.hiring(cast.ada(), DoorTests.task().consent("We keep this for a year.")
                .instructions("Write as you would to a colleague.\nThere is no wrong length."),
                DoorTests.review("A closer look")));
    }

    @AfterEach
    void connect() {
        offline(false);
    }

    @ParameterizedTest
    @EnumSource
    void writesATaskFromTheInvitationToTheEnd(JavaScript javaScript, @TempDir Path folder) throws Exception {
        browser = open(javaScript).visit(home()).sees("This is your next step").axe().fitsAt(320);
        begins();

        browser.fill(FIRST, "I would measure first.").press("Save draft").sees("Draft saved").visit(address())
                .sees("Draft saved");
        holds("I would measure first.");

        var plan = Files.writeString(folder.resolve("plan.txt"), "First measure, then cut.");
        browser.fill(SECOND, "The network.").driver().findElement(By.id("file")).sendKeys(plan.toString());
        if (javaScript == JavaScript.OFF) {
            browser.driver().findElement(By.cssSelector("#files noscript .button")).sendKeys(Keys.ENTER);
        }
        browser.sees("plan.txt").sees("24 bytes").press("Look it over").sees("The network.")
                .press("Back to writing").fill(SECOND, "").press("Look it over")
                .sees("This is what Acme Labs will read").sees("I would measure first.")
                .sees("Question 2 has no answer yet.").sees("plan.txt").axe().fitsAt(320);

        browser.press("Write one to question 2").fill(SECOND, "The queue.").press("Look it over").sees("The queue.")
                .seesNot("has no answer").press("Hand in").sees("A person is looking at this")
                .sees("You handed it in today at").axe().fitsAt(320).consoleIsSilent();
    }

    @Test
    void savesWhileSheTypesAndKeepsItWithoutAConnection() {
        enters(JavaScript.ON);
        browser.fill(FIRST, "I would measure.").sees("Draft saved today at").visit(address());
        holds("I would measure.");

        offline(true);
        browser.fill(FIRST, "I would measure, and cut.")
                .sees("We could not reach the server. Your answer is safe here; we will try again.")
                .press("Look it over").sees("We could not reach the server");
        offline(false);

        browser.sees("Draft saved today at");
        isKept("I would measure, and cut.");
    }

    @Test
    void whatWasTypedOfflineIsSentWhenThePageIsOpenedAgain() {
        enters(JavaScript.ON);
        offline(true);
        browser.fill(FIRST, "Typed in a tunnel.").sees("Your answer is safe here").visit("about:blank");
        offline(false);

        browser.visit(address()).sees("Draft saved today at");

        holds("Typed in a tunnel.");
        isKept("Typed in a tunnel.");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatAnotherDeviceWroteAndLetsHerTakeEither(JavaScript javaScript) {
        enters(javaScript);
        drafting.save(walker.visitor(pia), session(), 1, "From the phone.", 0);
        browser.fill(FIRST, "From the desk.").press("Save draft").sees("On another device you wrote")
                .sees("From the phone.").axe().fitsAt(320);
        holds("From the desk.");

        browser.press(javaScript == JavaScript.ON ? "Take this one" : "Take this one for question 1")
                .seesNot("On another device you wrote");
        holds("From the phone.");

        drafting.save(walker.visitor(pia), session(), 1, "Again from the phone.", 1);
        browser.fill(FIRST, "Again from the desk.").press("Save draft").sees("On another device you wrote")
                .press(javaScript == JavaScript.ON ? "Keep mine" : "Save draft")
                .seesNot("On another device you wrote").sees("Draft saved");
        isKept("Again from the desk.");
    }

    @Test
    void goesOnAfterThePageWasOpenForLongerThanItsToken() {
        enters(JavaScript.ON);
        browser.driver().manage().deleteAllCookies();

        browser.fill(FIRST, "After a long night.").sees("Draft saved today at");

        isKept("After a long night.");
    }

    @Test
    void keepsWhatIsTypedWhileAPersonHasIt() {
        enters(JavaScript.ON);
        walker.asks(pia, "I need a person");

        browser.fill(FIRST, "Too late.").sees("A person has this now").sees("is safe in this browser");
    }

    @Test
    void keepsWhatIsTypedAfterAnotherDeviceHandedItIn() {
        enters(JavaScript.ON);
        attending.handIn(walker.visitor(pia), session());

        browser.fill(FIRST, "Too late.").sees("What stands here was not; copy it if you need it. Your way")
                .seesNot("safe in this browser").press("Look it over").sees("This has been handed in already");
        holds("Too late.");
        browser.press("Your way").sees("A person is looking at this");
    }

    private void begins() {
        browser.press("Begin").sees("Read before you begin").axe().fitsAt(320).press("Begin")
                .sees("Agree before you begin, or ask us").axe().fitsAt(320);
        browser.driver().findElement(By.id("consent")).click();
        browser.press("Begin").sees("Question 1 of 2").axe().fitsAt(320);
    }

    private void enters(JavaScript javaScript) {
        walker.begins(pia);
        browser = open(javaScript).visit(address()).sees("Question 1 of 2");
    }

    private String home() {
        return "/door/" + walker.token(pia);
    }

    private String address() {
        return home() + "/sessions/" + session();
    }

    private UUID session() {
        return walker.newest(pia).session();
    }

    private void holds(String words) {
        assertThat(browser.driver().findElement(By.id("answer-1")).getDomProperty("value")).isEqualTo(words);
    }

    private void isKept(String words) {
        assertThat(answers.of(pia.accountId(), session(), 1).orElseThrow().words()).isEqualTo(words);
    }

    private void offline(boolean is) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
