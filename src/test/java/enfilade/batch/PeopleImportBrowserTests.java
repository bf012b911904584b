package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import enfilade.support.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five hundred people come from a table of which twelve rows are bad: those come back, are mended and repeated. */
class PeopleImportBrowserTests extends BrowserTests {

    @Autowired
    private Errands errands;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private Browser browser;

    @ParameterizedTest
    @EnumSource
    void importsFiveHundredMendsTwelveAndRepeats(JavaScript javaScript) throws Exception {
        browser = open(javaScript, cast.ada()).visit("/@acme/participants").press("Import a table")
                .sees("Import participants");
        browser.press("Show what would happen").sees("Choose a file, or paste the rows below.").axe().fitsAt(320);

        handIn(IntStream.rangeClosed(1, 500).mapToObj(PeopleImportBrowserTests::row)
                .collect(Collectors.joining("\n", "name,email,tags\n", "\n")));
        browser.sees("Import 500 rows").sees("Ready: 488").sees("Nothing has happened yet").axe().fitsAt(320)
                .choose("Outcome", "Not possible");
        if (javaScript == JavaScript.OFF) browser.press("Show");
        browser.seesNot("person1@acme.example").sees("Line 41").sees("An e-mail address looks like")
                .sees("Line 481")
                .axe().fitsAt(320);
        assertThat(people()).isZero();

        var mended = download().replace("@@", "@");
        confirm(javaScript, "Import 488 participants", "Done: 488");
        assertThat(people()).isEqualTo(488);

        browser.visit("/@acme/participants/import").sees("Import participants");
        handIn(mended);
        browser.sees("Import 12 rows").sees("Ready: 12");
        confirm(javaScript, "Import 12 participants", "Done: 12");
        assertThat(people()).isEqualTo(500);

        browser.visit("/@acme/participants/batches").sees("Import 500 rows").sees("Import 12 rows").axe().fitsAt(320)
                .press("Import 12 rows").press("Take it back").sees("It is being taken back");
        errands.run();
        look(javaScript, "Taken back: 12");
        assertThat(people()).isEqualTo(488);
        browser.consoleIsSilent();
    }

    private void confirm(JavaScript javaScript, String verb, String done) {
        browser.press(verb).sees("Running").sees("Can be taken back until").axe().fitsAt(320);
        errands.run();
        look(javaScript, done);
        browser.axe().fitsAt(320);
    }

    /** With a script the page looks by itself. */
    private void look(JavaScript javaScript, String done) {
        var again = browser.driver().findElements(By.linkText("Look again"));
        if (javaScript == JavaScript.OFF && !again.isEmpty()) browser.press("Look again");
        browser.sees(done).seesNot("Running");
    }

    private void handIn(String table) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), table);
        browser.driver().findElement(By.id("file")).sendKeys(file.toString());
        browser.press("Show what would happen");
    }

    /** As the browser would, with its cookie. */
    private String download() throws Exception {
        var link = browser.driver().findElement(By.linkText("download them with what is wrong")).getDomProperty("href");
        var cookie = browser.driver().manage().getCookieNamed(Sessions.COOKIE);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(link))
                    .header("Cookie", cookie.getName() + "=" + cookie.getValue()).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return Sheet.text(answer.body());
        }
    }

    private int people() {
        return db.sql("select count(*) from participant where account_id = :acme")
                .param("acme", cast.ada().accountId().value()).query(Integer.class).single();
    }

    /** Every fortieth has a slip in the address. */
    private static String row(int number) {
        return "Person %1$d,person%1$d%2$sacme.example,spring".formatted(number, number % 40 == 0 ? "@@" : "@");
    }
}
