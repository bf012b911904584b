package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody writes down what is asked, at a door and for an interviewer, and changes their mind a few times. */
class QuestionsBrowserTests extends BrowserTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired Profiling profiling;

    @ParameterizedTest
    @EnumSource
    void aPlanIsBuiltAtADoor(JavaScript javaScript) {
        var alex = profiling.create(cast.ada(), AgentProfile.Draft.quick("Alex", "Hello.", UseCase.HIRING,
                List.of("Depth", "Clarity"))).id();
        var template = authoring.create(cast.ada(),
                EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, null)).id();
        var stage = arranging.add(cast.ada(), template, Sketch.of("Phone").agent(alex).wish()).id();
        var editor = "/@acme/evaluations/" + template + "/stages/" + stage;
        var browser = open(javaScript, cast.ada()).visit(editor)
                .sees("No questions yet: they are made from what Alex looks for.");

        build(browser, javaScript);
        browser.press("Save stage").isAt("/@acme/evaluations/" + template).sees("Phone saved").visit(editor);

        check(browser);
        browser.driver().findElement(By.id("name")).sendKeys(Keys.END, " call", Keys.ENTER);
        browser.sees("Phone call saved").consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsBuiltForAnInterviewer(JavaScript javaScript) {
        var alex = profiling.create(cast.ada(), AgentProfile.Draft.quick("Alex", "Hello.", UseCase.HIRING,
                List.of("Depth", "Clarity"))).id();
        var browser = open(javaScript, cast.ada()).visit("/@acme/agents/" + alex);

        build(browser, javaScript);
        browser.press("Save profile").sees("Saved").visit("/@acme/agents/" + alex);

        check(browser);
        browser.consoleIsSilent();
    }

    private static void build(Browser browser, JavaScript javaScript) {
        browser.press("Add question").sees("1. New question").fill("Question 1", "What is an index?")
                .choose("Dimension of question 1", "Depth").fill("Time limit of question 1", "90")
                .fill("Evidence 1 of question 1", "A tree")
                .fill("Also said as , evidence 1 of question 1", "b-tree, sorted")
                .press("Add evidence to question 1").sees("1 point of evidence")
                .fill("Evidence 2 of question 1", "It costs writes");
        browser.axe().fitsAt(320);
        browser.press("Duplicate question 1").sees("2. What is an index?").fill("Question 2", "What is a queue?")
                .press("Move up question 2").sees("1. What is a queue?");
        awaitFocus(browser, javaScript, "q0-down");
        browser.press("Add question").sees("3. New question");
        awaitFocus(browser, javaScript, "q2-prompt");
        browser.fill("Question 3", "Never asked").press("Remove question 3").seesNot("Never asked");
        awaitFocus(browser, javaScript, "q1");
        browser.press("1. What is a queue? Depth · 2 points of evidence · 90 s").sees("Evidence")
                .press("Remove evidence 2 of question 1").sees("Depth · 1 point of evidence · 90 s");
    }

    private static void check(Browser browser) {
        browser.sees("1. What is a queue?\nDepth · 1 point of evidence · 90 s")
                .sees("2. What is an index?\nDepth · 2 points of evidence · 90 s").seesNot("3.");
    }

    /**
     * The focus follows a moment after the words. Without JavaScript the page only says where it shall be, and a
     * browser whose window is behind others takes its own time to follow.
     */
    private static void awaitFocus(Browser browser, JavaScript javaScript, String id) {
        if (javaScript == JavaScript.OFF) {
            assertThat(browser.driver().findElement(By.id(id)).getDomAttribute("autofocus")).as(id).isNotNull();
            return;
        }
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).until(driver ->
                id.equals(driver.switchTo().activeElement().getDomAttribute("id")));
    }
}
