package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** An admin lets a program in and shuts it out again, with JavaScript and without. */
class ApiKeyBrowserTests extends BrowserTests {

    @ParameterizedTest
    @EnumSource
    void aKeyComesAndGoes(JavaScript javaScript) {
        var browser = open(javaScript, cast.abe()).press("API Keys").sees("No API keys yet").press("New API key")
                .press("Make the key").sees("A key needs a name.").sees("Choose at least one scope.").axe().fitsAt(320);
        browser.fill("Name", "Importer");
        tick(browser, "interviews.read");
        browser.press("Make the key").sees("Importer is ready").sees("/api/v1/agent-profiles?accountSlug=acme")
                .axe().fitsAt(320);
        assertThat(browser.driver().findElement(By.cssSelector("[aria-label='API key']")).getDomProperty("value"))
                .matches("iv_live_[A-Za-z0-9]{32}");

        browser.press("I have it").sees("Never used").seesNot("is ready").press("Revoke Importer")
                .sees("never works again").axe();
        browser.driver().findElement(By.cssSelector("form[action$='/revocation'] button")).click();
        browser.sees("Importer is revoked")
                .sees("No key works right now").sees("Revoked today").axe().fitsAt(320).press("History of Importer")
                .sees("Abe revoked the API key Importer").consoleIsSilent();
    }

    @Test
    void keysGoThere() {
        var browser = open(JavaScript.ON, cast.ada());

        new Actions(browser.driver()).sendKeys("gk").perform();
        browser.isAt("/@acme/settings/api-keys");
        new Actions(browser.driver()).sendKeys("n").perform();
        browser.isAt("/@acme/settings/api-keys/new").consoleIsSilent();
    }

    private static void tick(Browser browser, String scope) {
        browser.driver().findElement(By.cssSelector("[value='" + scope + "']")).click();
    }
}
