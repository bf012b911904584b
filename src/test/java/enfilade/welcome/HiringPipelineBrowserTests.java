package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Guest;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** The first day: from the link in the log to a hiring pipeline, with and without JavaScript. */
class HiringPipelineBrowserTests extends BrowserTests {

    @Autowired
    private SettingUp settingUp;

    private Browser browser;

    @ParameterizedTest
    @EnumSource
    void anAdminBuildsTheHiringPipeline(JavaScript javaScript) {
        browser = open(javaScript);
        cast.leave();

        setUpAWorkspace();
        describeAnInterviewer();
        makeATemplate();
        addAStage("Phone Screen", "AI interview", "Maya, recruiter", "60", "Opens by itself");
        addAStage("Technical", "AI interview", "Maya, recruiter", "75", "A person holds the key");
        addAStage("Final", "Final review", "No interviewer", "80", "Waits");
        assertThat(doors()).containsExactly("Phone Screen", "Technical", "Final");

        reorder();
        edit();
        deleteAndUndo();
        browser.consoleIsSilent();
    }

    private void setUpAWorkspace() {
        browser.visit("/set-up?token=" + settingUp.token(new Guest("a test"))).sees("Welcome to Enfilade")
                .axe().fitsAt(320)
                .fill("Team name", "Northlight").fill("Address", "northlight").fill("Your name", "Ada Lindqvist")
                .fill("E-mail", "ada@northlight.example").fill("Password", "a long walk home")
                .press("Open the account").isAt("/@northlight/").sees("First steps").sees("0 of 3 done");
    }

    private void describeAnInterviewer() {
        browser.press("New agent profile").isAt("/@northlight/agents/new");
        type("dimensions[0].name", "System Design");
        type("dimensions[1].name", "Coding");
        type("dimensions[2].name", "Communication");
        type("dimensions[0].weight", "50");
        browser.fill("Name", "Maya, recruiter")
                .fill("How it introduces itself", "Maya, who hires for the platform team.")
                .press("Create profile").sees("116 of 100. Take back 16 to save.")
                .press("Even out").sees("Adds up to 100")
                .press("Create profile").sees("Maya, recruiter").sees("Adds up to 100");
    }

    private void makeATemplate() {
        browser.press("Evaluation Templates").sees("No templates yet").press("New template")
                .fill("Template name", "Senior Backend Engineer").choose("Use case", "Hiring")
                .press("Create template").sees("No doors yet");
    }

    private void addAStage(String name, String format, String interviewer, String passMark, String next) {
        browser.press("Add stage").sees("New stage").fill("Stage name", name).choose("Format", format);
        pick(interviewer);
        browser.fill("Pass mark", passMark).choose("When somebody passes", next).press("Save stage")
                .sees(name + " added");
        assertThat(browser.driver().findElements(By.id("stage-form"))).as("the editor closes").isEmpty();
    }

    private void reorder() {
        browser.press("More for Final").press("Move up").sees("Final moved to 2");
        assertThat(doors()).containsExactly("Phone Screen", "Final", "Technical");

        browser.press("More for Final");
        type(browser.driver().findElement(By.id("place-2")), "3");
        browser.press("Move").sees("Final moved to 3");
        assertThat(doors()).containsExactly("Phone Screen", "Technical", "Final");
    }

    private void edit() {
        browser.press("2. Technical").sees("The conversation")
                .fill("Stage name", "Technical Screen").fill("Pass mark", "700").press("Save stage")
                .sees("A pass mark is a number from 0 to 100.");
        assertThat(browser.driver().findElement(By.id("name")).getDomProperty("value")).isEqualTo("Technical Screen");

        browser.fill("Pass mark", "70").press("Save stage").sees("Technical Screen saved");
        assertThat(doors()).containsExactly("Phone Screen", "Technical Screen", "Final");

        browser.press("3. Final").sees("The conversation").press("Cancel").seesNot("The conversation");
    }

    private void deleteAndUndo() {
        browser.press("More for Technical Screen").press("Delete").sees("Technical Screen deleted");
        assertThat(doors()).containsExactly("Phone Screen", "Final");

        browser.press("Undo").sees("Technical Screen is back");
        assertThat(doors()).containsExactly("Phone Screen", "Technical Screen", "Final");
    }

    private List<String> doors() {
        return browser.driver().findElements(By.cssSelector(".door b")).stream().map(WebElement::getText).toList();
    }

    private void pick(String interviewer) {
        browser.driver().findElement(By.cssSelector("details.picker > summary")).click();
        browser.driver().findElements(By.cssSelector("#agent-list label")).stream()
                .filter(label -> label.getText().startsWith(interviewer)).findFirst().orElseThrow().click();
    }

    private void type(String name, String value) {
        type(browser.driver().findElement(By.name(name)), value);
    }

    private static void type(WebElement field, String value) {
        field.clear();
        field.sendKeys(value);
    }
}
