package enfilade.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** What one team takes out as text, another brings in and takes out again the same, with JavaScript and without. */
class ExportBrowserTests extends BrowserTests {

    private Browser browser;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void templatesMoveIntoAnEmptyAccountByteForByte(JavaScript javaScript) throws IOException {
        browser = open(javaScript, cast.ada());
        browser.visit("/@acme/sample").press("Set up the sample workspace").visit("/@acme/evaluations");
        var names = browser.driver().findElements(By.cssSelector("th a.cover")).stream().map(it -> it.getText())
                .toList();
        var exported = new LinkedHashMap<String, String>();
        names.forEach(name -> exported.put(name, export("acme", name)));
        browser.consoleIsSilent();

        assertThat(exported).hasSize(3);
        browser = open(javaScript, cast.mallory());
        browser.press("Evaluation Templates").sees("No templates yet");
        exported.forEach(this::bring);

        browser.visit("/@rival/evaluations");
        exported.forEach((name, text) -> assertThat(export("rival", name)).as(name).isEqualTo(text));
        browser.consoleIsSilent();
    }

    private void bring(String name, String text) {
        browser.visit("/@rival/evaluations/import").sees("Import a template");
        browser.driver().findElement(By.id("file")).sendKeys(file(text).toString());
        browser.press("Show what would be made").sees("Nothing is made yet.").sees(name)
                .press("Change the text").sees("Or its text")
                .press("Show what would be made").sees("Nothing is made yet.")
                .press("Import template").sees(name + ": ").sees("imported");
    }

    private String export(String account, String name) {
        browser.visit("/@" + account + "/evaluations").press(name).sees("Stages").press("More for " + name);
        return download(browser.driver().findElement(By.linkText("Export as text")).getDomProperty("href"));
    }

    /** As the browser would, with its cookie; what it would keep in a file comes back as text. */
    private String download(String address) {
        var cookie = browser.driver().manage().getCookieNamed(Sessions.COOKIE);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address))
                    .header("Cookie", cookie.getName() + "=" + cookie.getValue()).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            return new String(answer.body(), UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("template.json"), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
