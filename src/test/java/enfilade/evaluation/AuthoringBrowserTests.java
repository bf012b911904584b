package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** From three files to two revisions and the difference between them, with JavaScript and without. */
class AuthoringBrowserTests extends BrowserTests {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures").toAbsolutePath();

    private Browser browser;

    @ParameterizedTest
    @EnumSource
    void anAdminImportsMendsPublishesAndComparesRevisions(JavaScript javaScript) {
        browser = open(javaScript, cast.abe());
        var mock = bring("mock-interview", "Mock Interview", "Mock interview", "Mock Round");
        var training = bring("training", "Sales Drills", "Training", "Discovery Drill", "Objection Drill");
        var hiring = bring("hiring", "Senior Engineer", "Hiring", "Phone Screen", "Technical", "Final");

        assertThat(follow(mock)).containsExactly("agentId");
        assertThat(follow(training)).containsExactly("agentId", "agentId");
        assertThat(follow(hiring)).containsExactly("agentId", "agentId", "automation");

        takeAnInterviewerThatIsReady();
        mendAndPublish(mock, "Mock Round");
        mendAndPublish(training, "Discovery Drill", "Objection Drill");

        makeAnInterviewerInTheEditor(hiring);
        describeItsLevels(hiring);
        mendAndPublish(hiring, "Technical");
        changeAMarkAndPublishAgain(hiring);
        readTheDifference();
        browser.consoleIsSilent();
    }

    /** Imports a list of stages as a new template, and says where that stands. */
    private String bring(String file, String name, String useCase, String... stages) {
        browser.visit("/@acme/evaluations/import").sees("Import a template");
        browser.driver().findElement(By.id("file")).sendKeys(FIXTURES.resolve(file + ".stages.json").toString());
        browser.fill("Name of the new template", name).choose("Use case", useCase)
                .press("Show what would be made").sees("Nothing is made yet.");
        IntStream.range(0, stages.length).forEach(i -> browser.sees("%d. %s".formatted(i + 1, stages[i])));

        browser.press("Import template").sees(name + ": ").sees("imported").sees("Mend before publishing");
        assertThat(texts(".door b")).containsExactly(stages);
        var address = browser.driver().getCurrentUrl();
        return address.substring(address.indexOf("/@acme"));
    }

    private List<String> follow(String template) {
        return AdviceBrowserTests.follow(browser, template);
    }

    private void takeAnInterviewerThatIsReady() {
        browser.visit("/@acme/agents/starters").press("Alex, staff engineer").press("Make it ours")
                .sees("Save profile");
    }

    private void mendAndPublish(String template, String... stages) {
        browser.visit(template).sees("Advice");
        for (var stage : stages) {
            browser.press("Choose an interviewer: %s has no interviewer".formatted(stage)).sees("Save stage");
            pick("Alex, staff engineer");
            browser.press("Save stage").sees(stage + " saved").seesNot(stage + " has no interviewer");
        }
        browser.sees("Not published yet").press("Publish revision 1").sees("Revision 1 of").sees("published")
                .seesNot("Unpublished changes").seesNot("Publish revision");
    }

    private void makeAnInterviewerInTheEditor(String template) {
        browser.visit(template).press("Choose an interviewer: Phone Screen has no interviewer").sees("Save stage")
                .press("New interviewer saved together with this stage").fill("Name", "Maya, recruiter")
                .fill("How it introduces itself", "Maya, who hires for the platform team.")
                .fill("What it looks for", "Motivation").press("Save stage").sees("Phone Screen saved")
                .seesNot("Phone Screen has no interviewer").sees("Phone Screen is graded without described levels");
    }

    private void describeItsLevels(String template) {
        assertThat(follow(template)).containsExactly("agentId", "automation", "d0-anchor-0");

        browser.sees("Maya, recruiter");
        for (int level = 0; level < 5; level++) {
            browser.driver().findElement(By.id("d0-anchor-" + level)).sendKeys("Level " + (level + 1));
        }
        browser.press("Save profile").sees("Saved")
                .visit(template).seesNot("without described levels").sees("1 to mend, 1 risk");
    }

    private void changeAMarkAndPublishAgain(String template) {
        browser.visit(template).press("2. Technical").sees("The conversation").fill("Pass mark", "80")
                .press("Save stage").sees("Technical saved").sees("Unpublished changes")
                .press("Revisions 1").sees("Not published yet: 1 change").sees("Technical: pass mark 75 → 80")
                .press("Publish revision 2").sees("Revision 2 of Senior Engineer published")
                .seesNot("Unpublished changes").sees("Nothing new to publish");
        assertThat(texts("#revisions li b")).containsExactly("Revision 2", "Revision 1");
    }

    private void readTheDifference() {
        browser.driver().findElement(By.cssSelector("#revisions li a")).click();
        browser.sees("What is different");
        assertThat(texts(".differences li")).containsExactly("Technical: pass mark 75 → 80");

        browser.choose("Revision 2 compared with", "What stands there now").press("Compare")
                .sees("Nothing: both say the same.");
        assertThat(texts(".frozen h3")).containsExactly("1 · Phone Screen", "2 · Technical", "3 · Final",
                "Maya, recruiter", "Alex, staff engineer");
        browser.axe().fitsAt(320);
    }

    private void pick(String interviewer) {
        var list = browser.driver().findElement(By.id("agent-list"));
        if (!list.isDisplayed()) browser.driver().findElement(By.id("agentId")).click();
        browser.driver().findElements(By.cssSelector("#agent-list label")).stream()
                .filter(label -> label.getText().startsWith(interviewer)).findFirst().orElseThrow().click();
    }

    private List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }
}
