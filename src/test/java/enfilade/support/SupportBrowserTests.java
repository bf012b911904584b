package enfilade.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.support.Browser.JavaScript;
import org.junit.jupiter.api.Test;

/** What the stories lean on can fail, so that their silence means something. */
class SupportBrowserTests extends BrowserTests {

    private static final String PAGE = "data:text/html,<html lang=en><title>A "
            + "page</title><main><h1>Doors</h1>%s</main>";

    @Test
    void axeFindsAFieldWithoutALabel() {
        open(JavaScript.ON).visit(PAGE.formatted("<label>Name <input></label>")).axe();

        var bad = open(JavaScript.ON).visit(PAGE.formatted("<input>"));

        assertThatThrownBy(bad::axe).isInstanceOf(AssertionError.class).hasMessageContaining("label");
    }

    @Test
    void axeLooksInTheDarkToo() {
        var bad = open(JavaScript.ON).visit(PAGE.formatted(
                "<style>p { color: black; background: white } @media (prefers-color-scheme: dark) { p { color: "
                        + "silver } }</style><p>A door</p>"));

        assertThatThrownBy(bad::axe).isInstanceOf(AssertionError.class).hasMessageContaining("dark");
    }

    @Test
    void withoutJavaScriptPagesReallyHaveNone() {
        var page = PAGE.formatted("<p>still</p><script>document.querySelector('p').textContent = 'moved'</script>");

        open(JavaScript.ON).visit(page).sees("moved");
        open(JavaScript.OFF).visit(page).sees("still");
    }

    @Test
    void aComplaintOnTheConsoleIsHeard() {
        var bad = open(JavaScript.ON).visit(PAGE.formatted("<script>console.error('ouch')</script>"));

        assertThatThrownBy(bad::consoleIsSilent).isInstanceOf(AssertionError.class).hasMessageContaining("ouch");
    }

    @Test
    void whatIsTooWideIsNoticed() {
        open(JavaScript.ON).visit(PAGE.formatted("<p>narrow")).fitsAt(320);

        var wide = open(JavaScript.ON).visit(PAGE.formatted("<div style='width:600px'>wide</div>"));

        assertThatThrownBy(() -> wide.fitsAt(320)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aMissingBrowserIsNamed() {
        assertThatThrownBy(() -> Chromium.installed("no-such-browser"))
                .hasMessageContaining("apt-get install chromium chromium-driver");
    }

    @Test
    void aPersonActsByTheWordsOnThePage() {
        var form = PAGE.formatted("<form><label for=n>Stage name</label><input id=n name=n>"
                + "<label for=k>Format</label><select id=k name=k><option>Interview<option>Coding</select>"
                + "<fieldset><legend>Next</legend><label><input type=radio name=r> "
                + "A person decides</label></fieldset></form>"
                + "<details><summary>More</summary><p>hidden until pressed</p></details>");

        var browser = open(JavaScript.OFF).visit(form).fill("Stage name", "Final").choose("Format", "Coding")
                .choose("Next", "A person decides").seesNot("hidden until pressed").press("More")
                .sees("hidden until pressed");

        assertThat(browser.driver().executeScript(
                        "return document.forms[0].n.value + document.forms[0].k.value + document.forms[0].r.checked"))
                .isEqualTo("FinalCodingtrue");
    }
}
