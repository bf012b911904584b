package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Standing.Status;
import enfilade.review.Scenes.Scene;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer goes through the queue: by keys, by pressing, and without any script. */
class DecidingBrowserTests extends BrowserTests {

    @Autowired
    private Scenes scenes;

    @ParameterizedTest
    @EnumSource
    void declinesWithAReasonAndTakesItBack(JavaScript javaScript) {
        var pia = scenes.at(Scene.APPROVAL, cast.ada());
        scenes.at(Scene.REQUEST, cast.ada());

        var rui = open(javaScript, cast.rui()).press("Reviews 2 waiting").press("Pia Moreau").sees("10 above the mark")
                .press("Decline…").fill("Reason", "Too vague about recovery").axe().fitsAt(320)
                .press("Decline and stop here").sees("Pia Moreau is declined").sees("Could I have until Friday?");
        assertThat(scenes.now(pia).status()).isEqualTo(Status.STOPPED);

        rui.press("Undo").sees("Taken back").sees("Approve or decline after Task Approval").consoleIsSilent();
        assertThat(scenes.now(pia).standing()).isEqualTo(pia.standing());
    }

    @Test
    void goesToTheNextAndApprovesByKeys() {
        var first = scenes.at(Scene.REQUEST, cast.ada());
        var second = scenes.at(Scene.APPROVAL, cast.ada());
        var rui = open(JavaScript.ON, cast.rui()).visit("/@acme/journeys/" + first.id() + "?show=mine");

        keys(rui.sees("Could I have until Friday?"), "j");
        keys(rui.isAt("/@acme/journeys/" + second.id() + "?show=mine"), "k");
        keys(rui.isAt("/@acme/journeys/" + first.id() + "?show=mine"), "j");
        keys(rui.isAt("/@acme/journeys/" + second.id() + "?show=mine"), "a");

        rui.sees("Pia Moreau is approved");
        assertThat(scenes.now(second).stageId()).isNotEqualTo(second.stageId());
    }

    private static void keys(Browser browser, String keys) {
        browser.driver().findElement(By.tagName("body")).sendKeys(keys);
    }
}
