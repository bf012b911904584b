package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Engine;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows a piece of advice stands in the field that mends it, with JavaScript and without. */
class AdviceBrowserTests extends BrowserTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired Profiling profiling;

    @ParameterizedTest
    @EnumSource
    void theHiringExampleLeadsToItsFields(JavaScript javaScript) {
        var template = template(Outcome.HIRE_NO_HIRE);
        add(template, Sketch.of("Phone Screen").mark("60").then(Stage.Automation.AUTO_ADVANCE));
        add(template, Sketch.of("Technical").mark("75").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL));
        add(template, Sketch.of("Final").kind(Stage.Kind.FINAL_REVIEW).mark("80"));

        assertThat(follow(open(javaScript, cast.ada()), page(template)))
                .containsExactly("agentId", "agentId", "automation");
    }

    @ParameterizedTest
    @EnumSource
    void soDoesEverythingElseThatCanBeSaid(JavaScript javaScript) {
        var alex = profiling.create(cast.ada(), AgentProfile.Draft.quick("Alex", "Hello.", UseCase.HIRING,
                List.of("Depth", "Clarity"))).id();
        var template = template(Outcome.CUSTOM);
        add(template, Sketch.of("Phone").agent(alex).minutes(60).retakes(2, null).engine(Engine.MODEL)
                .then(Stage.Automation.AUTO_ADVANCE));
        add(template, Sketch.of("Verdict").kind(Stage.Kind.FINAL_REVIEW).mark("80"));
        add(template, Sketch.of("Talk").agent(alex).mark("70"));

        assertThat(follow(open(javaScript, cast.ada()), page(template))).containsExactly("positiveWord", "negativeWord",
                "engine", "passThreshold", "position", "automation", "allowRetake", "passThreshold", "minutes",
                "d0-anchor-0");
    }

    @ParameterizedTest
    @EnumSource
    void itIsGoneWhenItIsMended(JavaScript javaScript) {
        var template = template(Outcome.HIRE_NO_HIRE);
        add(template, Sketch.of("Look").kind(Stage.Kind.MANUAL_REVIEW).mark("60").status(Stage.Status.DRAFT));
        var browser = open(javaScript, cast.ada()).visit(page(template)).sees("No active stage");

        browser.press("Make Look active: No active stage").sees("Save stage");
        browser.driver().findElement(By.xpath("//label[span='Active']")).click();
        browser.press("Save stage").sees("Look saved").sees("Nothing to mend").seesNot("No active stage")
                .consoleIsSilent();
    }

    /** Follows each link once and says in which fields that ended. */
    static List<String> follow(Browser browser, String page) {
        int number = links(browser.visit(page).sees("Advice")).size();
        return IntStream.range(0, number).mapToObj(i -> {
            var link = links(browser.visit(page).sees("Advice")).get(i);
            var address = link.getDomAttribute("href");
            var field = address.substring(address.indexOf('#') + 1);
            link.click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).withMessage(() -> "the focus in " + field
                    + " and not in " + focused(browser)).until(it -> focused(browser).equals(field));
            assertThat(browser.driver().findElement(By.id(field)).isDisplayed()).as(field).isTrue();
            browser.consoleIsSilent();
            return field;
        }).toList();
    }

    private static List<WebElement> links(Browser browser) {
        return browser.driver().findElements(By.cssSelector("#advice li a"));
    }

    private static String focused(Browser browser) {
        return String.valueOf(browser.driver().executeScript("return document.activeElement?.id"));
    }

    private static String page(UUID template) {
        return "/@acme/evaluations/" + template;
    }

    private UUID template(Outcome outcome) {
        return authoring.create(cast.ada(), new EvaluationTemplate.Draft("Senior Engineer", UseCase.HIRING, null, null,
                outcome, null, null, null, null, null, null, null, null, null, null, null, null, null, null)).id();
    }

    private void add(UUID template, Sketch stage) {
        arranging.add(cast.ada(), template, stage.wish());
    }
}
