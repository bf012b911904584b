package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** What JavaScript adds to the row: the focus stays where one expects it, doors are dragged, trouble does not stick. */
class EditorBrowserTests extends BrowserTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;

    private UUID template;
    private Browser browser;

    @BeforeEach
    void openThreeDoors() {
        template = authoring.create(cast.ada(), EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, null))
                .id();
        for (var name : List.of("Phone", "Technical", "Final")) {
            arranging.add(cast.ada(), template, Sketch.of(name).mark("60").wish());
        }
        browser = open(JavaScript.ON, cast.ada()).visit("/@acme/evaluations/" + template);
    }

    @Test
    void theFocusFollowsTheEditor() {
        browser.press("2. Technical").sees("The conversation");
        assertThat(focused().getDomAttribute("id")).isEqualTo("name");

        browser.press("Cancel").seesNot("The conversation");
        assertThat(focused().getText()).isEqualTo("2. Technical");

        browser.press("Add stage").sees("New stage").press("Cancel").seesNot("New stage");
        assertThat(focused().getDomAttribute("id")).isEqualTo("add-stage");

        browser.press("More for Technical").press("Delete").sees("Technical deleted");
        assertThat(focused().getText()).isEqualTo("Undo");
        browser.consoleIsSilent();
    }

    @Test
    void arrowKeysMoveADoor() {
        browser.driver().findElement(By.cssSelector(".stage:nth-child(3) .grip")).sendKeys(Keys.ARROW_UP);

        browser.sees("Final moved to 2");
        assertThat(doors()).containsExactly("Phone", "Final", "Technical");
        assertThat(focused().getDomAttribute("aria-label")).isEqualTo("Move Final, now 2 of 3");

        browser.press("Undo").sees("Final moved to 3");
        assertThat(doors()).containsExactly("Phone", "Technical", "Final");
    }

    @Test
    void aDoorIsDragged() {
        drag(1, 130);

        browser.sees("Phone moved to 3").consoleIsSilent();
        assertThat(doors()).containsExactly("Technical", "Final", "Phone");
    }

    @Test
    void whatIsRefusedGoesBackAndTheNextNoticeIsNoTrouble() {
        authoring.archive(cast.ada(), template);
        drag(1, 130);
        browser.sees("This template is archived. Restore it before you change its stages.");
        assertThat(rows()).containsExactly("1. Phone", "2. Technical", "3. Final");
        assertThat(browser.driver().findElements(By.cssSelector("#flash [data-tone=error]"))).hasSize(1);

        authoring.restore(cast.ada(), template);
        drag(1, 130);
        browser.sees("Phone moved to 3");
        assertThat(browser.driver().findElements(By.cssSelector("#flash [data-tone=error]"))).isEmpty();
    }

    @Test
    void sliderNumberAndTheMarkOnTheDoorAgree() {
        browser.press("1. Phone").sees("The conversation").fill("Pass mark", "85");

        assertThat(browser.driver().findElement(By.cssSelector("input[type=range]")).getDomProperty("value"))
                .isEqualTo("85");
        assertThat(browser.driver().findElement(By.cssSelector(".door:has(> a[aria-current]) line"))
                .getDomAttribute("y1")).isEqualTo("15%");
        browser.sees("85 or more");
    }

    private void drag(int row, int down) {
        var grip = browser.driver().findElement(By.cssSelector(".stage:nth-child(" + row + ") .grip"));
        var hand = new Actions(browser.driver()).moveToElement(grip).clickAndHold();
        for (var moved = 0; moved < down; moved += 10) hand.moveByOffset(0, 10).pause(20);
        hand.release().perform();
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private List<String> doors() {
        return browser.driver().findElements(By.cssSelector(".door b")).stream().map(WebElement::getText).toList();
    }

    private List<String> rows() {
        return browser.driver().findElements(By.cssSelector("#stage-list .cover")).stream()
                .map(WebElement::getText).toList();
    }
}
