package enfilade.session;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who sits in the room of a conversation and answers as a test says, until it has ended. */
public final class Interviewee {

    private static final String ENDED = "This conversation has ended.";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Browser browser;
    private final List<Question> plan;
    private Question asked;

    private Interviewee(Browser browser, List<Question> plan) {
        this.browser = browser;
        this.plan = plan;
        this.asked = plan.getFirst();
    }

    /** In the room, where nobody has said anything yet. */
    public static Interviewee in(Browser room, JavaScript javaScript, List<Question> plan) {
        if (javaScript == JavaScript.OFF) room.press("Hear the first question");
        var interviewee = new Interviewee(room, plan);
        interviewee.waits(1);
        return interviewee;
    }

    /** Names nearly all that is looked for, in other words than those that the team wrote. */
    public static String strong(Question question) {
        return question.expectedEvidence().stream().map(Interviewee::said).collect(Collectors.joining(" "));
    }

    /** Long enough, and beside the point. */
    public static String weak(Question question) {
        return "I would see how it goes and then ask somebody who knows more about it than I do, as I did last time.";
    }

    /** From here to the end. */
    public void answers(Function<Question, String> words) {
        while (!isOver()) says(words.apply(asked));
    }

    /** One answer; then the next words of the interviewer are there. */
    public void says(String words) {
        var before = number();
        browser.fill("Your answer", words).press("Send");
        waits(before + 2);
    }

    public void waits(int turn) {
        try {
            new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(50)).ignoring(WebDriverException.class)
                    .until(page -> isOver() || !page.findElements(By.id("turn-" + turn)).isEmpty());
        } catch (TimeoutException never) {
            throw new AssertionError("Waited in vain for turn " + turn + ":\n" + browser.driver()
                    .findElement(By.tagName("main")).getText(), never);
        }
        var words = turns().getLast().getText();
        asked = plan.stream().filter(it -> words.contains(it.prompt())).findFirst().orElse(asked);
    }

    public boolean isOver() {
        return browser.driver().findElement(By.tagName("main")).getText().contains(ENDED);
    }

    private int number() {
        return turns().size();
    }

    private List<WebElement> turns() {
        return browser.driver().findElements(By.cssSelector("#talk > li"));
    }

    private static String said(Evidence it) {
        return "In that week it went like this: " + (it.aliases().isEmpty() ? it.text() : it.aliases().getLast())
                + ", as far as I remember.";
    }
}
