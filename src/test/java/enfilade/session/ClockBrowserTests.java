package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.support.BrowserTests;
import enfilade.support.Browser.JavaScript;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia lives by another clock than the server: her browser tells every time by hers, from the first page on. */
class ClockBrowserTests extends BrowserTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Visits visits;

    @Test
    void tellsTimesByHerClockInTheWordsOfTheServer() {
        var pia = walker.start(cast.ada(), rehearsal.hiring(cast.ada(), DoorTests.task().deadlineDays(3)));
        var home = "/door/" + walker.token(pia);
        var browser = open(JavaScript.ON);
        try {
            browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Tokyo"));
            var before = browser.visit(home).sees("Tokyo time").seesNot("UTC").driver()
                    .findElement(By.cssSelector(".turn time")).getText();

            browser.press("Begin").press("Begin").sees("Question 1 of 2");

            assertThat(visits.of(walker.visitor(pia)).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            browser.visit(home).sees("Tokyo time");
            assertThat(browser.driver().getPageSource()).contains(before);
            assertThat(browser.driver().findElement(By.cssSelector(".turn time")).getText()).isEqualTo(before);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", ""));
        }
    }
}
