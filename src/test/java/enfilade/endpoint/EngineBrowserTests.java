package enfilade.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin connects a language model, tries it and takes the key away again, with JavaScript and without. */
class EngineBrowserTests extends BrowserTests {

    @Autowired PretendReaching model;

    @BeforeEach
    void nobodyHasAskedYet() {
        model.forgets();
    }

    @ParameterizedTest
    @EnumSource
    void aModelComesAndItsKeyGoes(JavaScript javaScript) {
        var browser = open(javaScript, cast.abe()).press("Engine").sees("this installation has none").axe()
                .choose("By default", "Language model");
        browser.fill("Address", "http://localhost:11434/v1").fill("Key", "sk-very-secret-words-1234").press("Save")
                .sees("leads into a private network").sees("Say which of its models is asked.").axe().fitsAt(320);
        assertThat(typed(browser, "key")).isEmpty();

        browser.fill("Address", "https://models.example.org/v1").fill("Model", "small")
                .fill("Key", "sk-very-secret-words-1234").press("Save").sees("Who interviews is saved")
                .sees("A key that ends with …1234, set by Abe").sees("small at https://models.example.org");
        assertThat(typed(browser, "key")).isEmpty();

        browser.press("Try the connection").sees("It answered after 0.8 seconds.").axe().fitsAt(320);
        if (javaScript == JavaScript.ON) assertThat(focused(browser)).isEqualTo("try-connection");
        browser.press("Remove the key").sees("The key is removed").seesNot("…1234");
        if (javaScript == JavaScript.ON) assertThat(focused(browser)).isEqualTo("save-engine");
    }

    private static String typed(Browser browser, String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("value");
    }

    private static String focused(Browser browser) {
        return browser.driver().switchTo().activeElement().getDomAttribute("id");
    }
}
