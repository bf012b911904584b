package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.Walker;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia asks for a person and gets one, takes what is kept about her, and is erased: her link opens nothing any more. */
class RightsBrowserTests extends BrowserTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @ParameterizedTest
    @EnumSource
    void getsAPersonDownloadsAndIsErased(JavaScript javaScript) throws Exception {
        var door = "/door/" + walker.token(walker.start(cast.ada(), rehearsal.hiring(cast.ada(),
                Sketch.of("Written task").kind(Kind.ASYNC_ASSESSMENT).asks(Scenes.ASKED))));
        var ada = open(javaScript, cast.ada());
        var rui = beside(ada, "127.0.0.1", cast.rui());
        var pia = beside(ada, "127.0.0.2");

        pia.front().visit(door).press("Ask for help").press("Ask").sees("Say what you need.").axe().fitsAt(320)
                .fill("What do you need?", "Could I talk to a person?").press("Ask").sees("You asked for a person")
                .sees("A person answers by").axe().fitsAt(320);
        rui.front().visit("/@acme/reviews").sees("Could I talk to a person?").press("Pia Moreau").press("Answer…")
                .fill("Your answer", "Of course: I call you at noon.").press("Send the answer")
                .sees("is answered").axe();
        pia.front().visit(door).sees("Acme Labs answers").sees("Of course: I call you at noon.").press("Your data")
                .sees("Take it with you").axe().fitsAt(320);
        takes(pia);
        pia.press("Ask to be erased").sees("To be erased").axe().fitsAt(320);

        rui.front().visit("/@acme/reviews").seesNot("Asks to be erased");
        ada.front().visit("/@acme/reviews").sees("Asks to be erased").press("Pia Moreau")
                .sees("Erase, or say why not").axe().fitsAt(320).press("Erase Pia Moreau…")
                .fill("Their name", "Nico").press("Erase Pia Moreau").sees("This is not their name.").axe().fitsAt(320)
                .fill("Their name", "Pia Moreau").press("Erase Pia Moreau").sees("Erased for good")
                .visit("/@acme/reviews").seesNot("Pia Moreau").visit("/@acme/audit-log").sees("Erased a participant")
                .seesNot("Pia Moreau").visit("/@acme/outbox").seesNot("Pia").consoleIsSilent();
        pia.front().visit(door).sees("Look whether the whole link").seesNot("Pia").axe().fitsAt(320);
    }

    /** As the browser would: the link alone is her key. */
    private static void takes(Browser pia) throws Exception {
        var link = pia.driver().findElement(By.linkText("Download everything")).getDomProperty("href");
        var names = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("Could I talk to a person?", "Of course: I call you at noon.");
            }
        }
        assertThat(names).contains("record.html", "record.json");
    }
}
