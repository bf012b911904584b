package enfilade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** Hands that stay on the keyboard: search, keys that go places, and no key that does anything once they are off. */
class ShortcutsBrowserTests extends BrowserTests {

    @Autowired Authoring authoring;

    private UUID senior;

    @BeforeEach
    void makeTemplates() {
        template("Junior Engineer");
        senior = template("Senior Engineer");
    }

    @Test
    void theListOfKeysOpensAndCloses() {
        var browser = open(JavaScript.ON, cast.ada());

        type(browser, "?");
        browser.sees("Keyboard shortcuts").axe().fitsAt(320);
        type(browser, "gt");
        browser.press("Close").seesNot("Keyboard shortcuts").isAt("/@acme/");

        type(browser, "?");
        browser.sees("Keyboard shortcuts");
        type(browser, Keys.ESCAPE);
        browser.seesNot("Keyboard shortcuts");

        browser.press("Shortcuts ?").sees("Keyboard shortcuts").press("Close").seesNot("Keyboard shortcuts")
                .press("Shortcuts ?").sees("Keyboard shortcuts").consoleIsSilent();
    }

    @Test
    void keysGoPlaces() {
        var browser = open(JavaScript.ON, cast.ada());

        type(browser, "gt");
        browser.isAt("/@acme/evaluations");
        type(browser, "j");
        assertThat(focused(browser).getText()).isEqualTo("Senior Engineer");
        type(browser, "j");
        assertThat(focused(browser).getText()).isEqualTo("Junior Engineer");
        type(browser, "k");
        type(browser, Keys.ENTER);
        browser.isAt("/@acme/evaluations/" + senior);
        type(browser, "a");
        browser.sees("The conversation").fill("Stage name", "gt?").fill("Read before starting", "ga?");
        withControl(browser, Keys.ENTER);
        browser.sees("1. gt?");
        type(browser, "ga");
        browser.isAt("/@acme/agents");
        type(browser, "n");
        browser.isAt("/@acme/agents/new").consoleIsSilent();
    }

    @Test
    void searchJumps() {
        var browser = open(JavaScript.ON, cast.ada()).visit("/@acme/team");

        type(browser, "/");
        type(browser, "eng");
        browser.sees("Junior Engineer").sees("Hiring").axe();
        type(browser, Keys.ARROW_DOWN);
        assertThat(focused(browser).getText()).isEqualTo("Senior Engineer");
        type(browser, Keys.ARROW_UP);
        assertThat(focused(browser).getDomAttribute("name")).isEqualTo("q");
        type(browser, Keys.ESCAPE);
        browser.seesNot("Junior Engineer");

        withControl(browser, "k");
        type(browser, "sen");
        type(browser, Keys.ENTER);
        browser.isAt("/@acme/evaluations/" + senior).consoleIsSilent();
    }

    @Test
    void searchAsksNobodyToLeaveAnOpenForm() {
        var browser = open(JavaScript.ON, cast.ada()).visit("/@acme/evaluations/" + senior + "/stages/new")
                .fill("Stage name", "Phone").fill("Search everything", "jun").sees("Junior Engineer");

        assertThat(browser.driver().findElement(By.id("name")).getDomProperty("value")).isEqualTo("Phone");
        browser.press("Save stage").sees("1. Phone").consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void searchWorksFromTheMenuAndOnItsPage(JavaScript javaScript) {
        var browser = open(javaScript, cast.ada()).fill("Search everything", "eng");
        type(browser, Keys.ENTER);

        browser.sees("Evaluation templates").sees("Junior Engineer").fill("Search everything", "senior");
        type(browser, Keys.ENTER);
        browser.isAt("/@acme/evaluations/" + senior).consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void switchedOffNothingHappens(JavaScript javaScript) {
        var browser = open(javaScript, cast.ada()).visit("/me").press("Switch off the shortcuts")
                .sees("Shortcuts are off")
                .visit("/@acme/");

        for (var keys : List.of("?", "gt", "/", "j")) type(browser, keys);
        withControl(browser, "k");

        browser.isAt("/@acme/").seesNot("Keyboard shortcuts");
        assertThat(focused(browser).getTagName()).isEqualTo("body");
        browser.visit("/me").press("Switch on the shortcuts").sees("Shortcuts are on").consoleIsSilent();
    }

    private UUID template(String name) {
        return authoring.create(cast.ada(), EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    private static void type(Browser browser, CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private static void withControl(Browser browser, CharSequence key) {
        new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    }

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }
}
