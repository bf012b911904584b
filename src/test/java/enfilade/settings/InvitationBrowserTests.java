package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Role;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Furniture;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody comes in by a link to look, and later may build, with JavaScript and without. */
class InvitationBrowserTests extends BrowserTests {

    private static final String CONTROL = "(Add (a )?stage|Publish|Archive|Restore|Duplicate|Delete|Move|Import|New |"
            + "Save|Make |Remove|Revoke|Set up|Take out|Mend).*";

    @Autowired
    private List<Furniture> furniture;

    @Autowired
    private Inviting inviting;

    private Browser browser;

    @BeforeEach
    void furnishAcme() {
        furniture.forEach(piece -> piece.place(cast.ada()));
    }

    @ParameterizedTest
    @EnumSource
    void aViewerSeesEverythingAndMayBuildOnlyLater(JavaScript javaScript) {
        var link = invite(javaScript);

        browser = open(javaScript);
        join(link);
        looksAround();
        isKeptFromForms();

        var tom = browser.driver().manage().getCookies();
        makeAnAdmin(javaScript);
        browser.driver().manage().deleteAllCookies();
        tom.forEach(browser.driver().manage()::addCookie);
        mayBuild();
    }

    @Test
    void theLinkKeepsNobodyOut() {
        var link = "/join/" + inviting.invite(cast.ada(), new Invitation.Draft(Role.VIEWER, 7, "")).token();
        open(JavaScript.ON, cast.mallory()).visit(link).sees("Join as Viewer").axe().fitsAt(320).consoleIsSilent();
        open(JavaScript.ON, cast.vic()).visit(link).sees("You are in Acme Labs already").axe().fitsAt(320)
                .consoleIsSilent();
    }

    private String invite(JavaScript javaScript) {
        browser = open(javaScript, cast.ada()).press("Team").sees("Invite somebody").choose("Role", "Viewer")
                .fill("Note", "for Tom").press("Make a link").sees("It is shown this once").sees("Viewer, for Tom");
        var link = browser.driver().findElement(By.cssSelector("[aria-label='Invitation link']"))
                .getDomProperty("value");
        browser.consoleIsSilent();
        return URI.create(link).getPath();
    }

    private void join(String link) {
        browser.visit(link).sees("Join Acme Labs").sees("Ada invites you as Viewer").axe().fitsAt(320)
                .fill("Your name", "Tom").fill("E-mail", "tom@acme.example").fill("Password", "short")
                .press("Join as Viewer").sees("10 to 200 characters").fill("Password", "a long walk uphill")
                .press("Join as Viewer").isAt("/@acme/").sees("Good to see you, Tom").seesNot("First steps");
    }

    /** Everything is there to read, and nothing to press that would change it. */
    private void looksAround() {
        offersNothing();
        browser.press("Evaluation Templates").sees("Secret engineer");
        offersNothing();
        browser.press("Secret engineer").sees("Advice").press("More for Secret engineer").sees("Export as text");
        offersNothing();
        browser.press("1. Secret door").sees("The conversation").sees("Close");
        offersNothing();
        browser.press("Settings").sees("How it ends");
        offersNothing();
        browser.visit(browser.driver().findElement(By.partialLinkText("Revisions")).getDomProperty("href"))
                .sees("Nothing new to publish");
        offersNothing();
        browser.driver().findElement(By.cssSelector("#revisions li a")).click();
        browser.sees("What is different");
        offersNothing();
        browser.press("Agent Profiles").press("Secret interviewer").sees("Where it is used");
        offersNothing();
        browser.press("Team").sees("Tom").seesNot("Invite somebody");
        offersNothing();
        browser.press("Audit log").sees("Ada published revision 1 of Secret engineer").sees("Tom");
        offersNothing();
    }

    private void offersNothing() {
        assertThat(controls()).as(browser.driver().getCurrentUrl()).isEmpty();
        browser.axe().fitsAt(320).consoleIsSilent();
    }

    /** The console says of a refused page with which status it was refused. */
    private void isKeptFromForms() {
        for (var form : List.of("/evaluations/new", "/evaluations/import", "/agents/new")) {
            browser.visit("/@acme" + form).sees("(403)");
            assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll()).as(form).singleElement()
                    .satisfies(it -> assertThat(it.getMessage()).contains(form, "status of 403"));
        }
    }

    private void makeAnAdmin(JavaScript javaScript) {
        browser = open(javaScript, cast.ada()).press("Team").sees("Tom").choose("Role of Tom", "Admin")
                .press("Save the role of Tom").sees("Tom is Admin now").consoleIsSilent();
    }

    private void mayBuild() {
        browser.visit("/@acme/evaluations").sees("New template").sees("Import");
        assertThat(controls()).containsOnly("Import", "New template", "Archive", "Duplicate");

        browser.press("Secret engineer").sees("Add stage").press("More for Secret engineer").sees("Archive")
                .press("1. Secret door").sees("Save stage").fill("Pass mark", "70").press("Save stage")
                .sees("Secret door saved").press("Publish revision 2").sees("Revision 2 of Secret engineer published")
                .visit("/@acme/evaluations/new").sees("Create template").visit("/@acme/team")
                .seesNot("Invite somebody").consoleIsSilent();
    }

    private List<String> controls() {
        return browser.driver().findElements(By.cssSelector("#main :is(a, button, summary)")).stream()
                .map(it -> it.getDomProperty("textContent").strip())
                .filter(it -> it.matches("(?s)" + CONTROL)).toList();
    }
}
