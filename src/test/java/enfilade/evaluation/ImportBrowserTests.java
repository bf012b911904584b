package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** From a file on somebody's disk to three doors in a row, with and without JavaScript. */
class ImportBrowserTests extends BrowserTests {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures").toAbsolutePath();

    private Browser browser;

    @ParameterizedTest
    @EnumSource
    void anAdminBringsTheHiringPipelineAsAFile(JavaScript javaScript) {
        browser = open(javaScript, cast.ada());

        browser.visit("/@acme/evaluations").press("import a template or a list of stages")
                .isAt("/@acme/evaluations/import").fill("Or its text", "[{\"stage_name\": \"Phone\", \"colour\": 1},]")
                .press("Show what would be made").sees("This is not JSON, line 1, column 39.");
        looksWell();

        choose("hiring.stages.json");
        browser.press("Show what would be made").sees("A template needs a name.")
                .fill("Name of the new template", "Senior Engineer").choose("Use case", "Hiring")
                .press("Show what would be made").sees("Nothing is made yet.").sees("1. Phone Screen")
                .sees("3. Final");
        looksWell();

        browser.press("Import template").sees("Senior Engineer: 3 stages imported");
        assertThat(doors()).containsExactly("Phone Screen", "Technical", "Final");

        browser.press("More for Senior Engineer").press("Add stages from text").sees("Add stages from text");
        choose("mock-interview.stages.json");
        browser.press("Show what would be made").sees("4. Mock Round").press("Change the text")
                .sees("Add stages from text").press("Show what would be made").sees("4. Mock Round")
                .press("Add these stages").sees("Senior Engineer: 1 stage imported");
        assertThat(doors()).containsExactly("Phone Screen", "Technical", "Final", "Mock Round");
        browser.consoleIsSilent();
    }

    private void looksWell() {
        browser.axe().fitsAt(320);
    }

    private void choose(String file) {
        browser.driver().findElement(By.id("file")).sendKeys(FIXTURES.resolve(file).toString());
    }

    private List<String> doors() {
        return browser.driver().findElements(By.cssSelector(".door b")).stream().map(WebElement::getText).toList();
    }
}
