package enfilade.review;

import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Hiring from invitation to recommendation: Ada invites, Pia walks, Rui decides, each in a window of their own. */
class HiringJourneyBrowserTests extends BrowserTests {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/door/[0-9a-f]+)");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private TestClock clock;

    private Browser ada;
    private Browser rui;
    private Browser pia;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @ParameterizedTest
    @EnumSource
    void piaIsHired(JavaScript javaScript) {
        invite(javaScript);
        writesAndHandsIn("I would measure first, then cache what is read often.");

        scores("80").sees("Approve or decline after Written task").press("Approve and open Final").sees("is approved");
        pia.front().visit(door).sees("A person is looking");
        rui.front().visit("/@acme/reviews").press("Pia Moreau").press("Write the review");
        fillTheCard(rui, "90").choose("Recommendation", "hire").press("Hand in your score").sees("Completed");

        clock.passes(Duration.ofMinutes(11));
        pia.front().visit(door).sees("hire").axe().fitsAt(320);
        ada.front().visit("/@acme/").sees("completed a journey");
        ada.consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void belowTheMarkPiaIsGrantedAnotherAttempt(JavaScript javaScript) {
        invite(javaScript);
        writesAndHandsIn("No idea.");

        scores("20").sees("Below the mark");
        rui.press("Another attempt…").fill("Reason", "The question was easy to misread").press("Grant another attempt")
                .sees("has another attempt");
        pia.front().visit(door).press("Try again").sees("Agree before you begin");
        pia.driver().findElement(By.id("consent")).click();
        pia.press("Try again").sees("Question 1 of 1").fill("Question 1 of 1", "I would measure first.")
                .press("Look it over").press("Hand in").sees("A person");
        scores("75").sees("Approve or decline after Written task").axe();
    }

    @ParameterizedTest
    @EnumSource
    void piaIsDeclinedByAPersonAndHearsOfItLater(JavaScript javaScript) {
        invite(javaScript);
        writesAndHandsIn("I would buy more servers.");

        scores("65").press("Decline…").fill("Reason", "Others were stronger").press("Decline and stop here")
                .sees("is declined");
        pia.front().visit(door).sees("A person is looking").seesNot("Others were stronger");

        clock.passes(Duration.ofMinutes(11));
        pia.visit(door).sees("A person at Acme Labs looked at it").seesNot("A person is looking")
                .sees("Others were stronger").axe();
    }

    private String door;

    private void invite(JavaScript javaScript) {
        UUID template = rehearsal.hiring(cast.ada(),
                Sketch.of("Written task").kind(Kind.ASYNC_ASSESSMENT).mark("60").consent("We keep what you write.")
                        .asks(new Question("How would you keep this fast?", null, null, null, null))
                        .then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW).mark("50"));
        ada = open(javaScript, cast.ada());
        ada.visit("/@acme/evaluations/" + template + "/participants").sees("No participants yet")
                .fill("Name", "Pia Moreau").fill("E-mail", "pia@example.org").press("Invite")
                .sees("Pia Moreau is invited").press("Outbox").sees("Invitation");
        ada.driver().findElement(By.cssSelector("main .cover, main li a")).click();
        ada.sees("/door/");
        var link = LINK.matcher(ada.driver().findElement(By.tagName("main")).getText());
        if (!link.find()) throw new AssertionError("The letter has no link.");
        door = link.group(1);
        rui = beside(ada, "127.0.0.1", cast.rui());
        pia = beside(ada, "127.0.0.2");
    }

    private void writesAndHandsIn(String answer) {
        pia.front().visit(door).sees("Hello Pia Moreau").axe().press("Begin").sees("Agree before you begin")
                .press("Begin").sees("Agree before you begin");
        pia.driver().findElement(By.id("consent")).click();
        pia.press("Begin").sees("Question 1 of 1").fill("Question 1 of 1", answer).press("Look it over")
                .sees("Nothing has been handed in yet").press("Hand in").sees("A person");
    }

    private Browser scores(String score) {
        rui.front().visit("/@acme/reviews").sees("Pia Moreau").press("Pia Moreau").press("Write the review");
        return fillTheCard(rui, score).press("Hand in your score").seesNot("Hand in your score");
    }

    private static Browser fillTheCard(Browser who, String score) {
        return who.sees("What was handed in").fill("Score", score).fill("What it rests on", "The first answer");
    }
}
