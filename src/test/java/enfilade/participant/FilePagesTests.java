package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.PagesTests;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files such as a resume are kept with a participant, and handed out as downloads. */
class FilePagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Remembered remembered;

    private UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void addsAFileAndHandsItOut() {
        var words = "Ten years".getBytes(StandardCharsets.UTF_8);
        assertThat(as(abe).post("/participants/{id}/files", pia).file("file", "../résumé.txt", words))
                .redirectsTo("/@acme/participants/{id}#files", pia);

        assertThat(as(vic).get("/participants/{id}", pia)).shows("résumé.txt", "9 bytes").hasNo("#files form");
        var file = remembered.files(ada, pia, "cv.txt", "Words");
        var download = as(vic).get("/participants/{id}/files/{file}", pia, file).page();
        assertThat(download).isOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(download.header("Content-Disposition")).startsWith("attachment").contains("cv.txt");
        assertThat(download.body()).isEqualTo("Words");
        assertThat(as(abe).post("/participants/{id}/files/{file}/removal", pia, file))
                .redirectsTo("/@acme/participants/{id}#files", pia);
        assertThat(as(abe).get("/participants/{id}/files/{file}", pia, file)).isNotFound();
    }

    @Test
    void refusesWhatIsNoPdfOrText() {
        refused("page.txt", "<html><script>alert(1)</script></html>", "neither a PDF nor plain text");
        refused("run.pdf", "MZ\u0090\u0000\u0003", "neither a PDF nor plain text");
        refused("empty.txt", "", "not empty");
        refused("big.txt", "x".repeat(Filing.LARGEST + 1), "at most 5 MB");
        assertThat(as(abe).post("/participants/{id}/files", pia)).isInvalid().shows("not empty");
        IntStream.range(0, 20).forEach(i -> remembered.files(ada, pia, i + ".txt", "Words"));
        refused("one-more.txt", "Words", "Twenty files are the most");
    }

    @Test
    void whatABrowserWouldRunIsRefusedWhateverItIsCalled() {
        var why = "neither a PDF nor plain text";
        refused("picture.txt", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", why);
        refused("picture.pdf", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", why);
        refused("page.md", "\n\n <!DOCTYPE html><html><body onload=alert(1)></html>", why);
        refused("archive.pdf", "PK\u0003\u0004", why);
        refused("run.txt", "\u007fELF\u0002\u0001\u0001\u0000", why);
    }

    /** A PDF can hold a page or an archive as well: nobody opens it here, and a browser only saves it. */
    @Test
    void whatIsSeveralThingsAtOnceIsSavedAsWhatItBeginsWith() {
        var both = "%PDF-1.7\n<html><script>alert(1)</script></html>PK\u0003\u0004"
                .getBytes(StandardCharsets.US_ASCII);
        var name = "..\\..\\evil\"; filename=\"x.html\r\nSet-Cookie: a=b\u202Etxt.html";
        as(abe).post("/participants/{id}/files", pia).file("file", name, both).page();
        var address = as(abe).get("/participants/{id}", pia).page().document().select("#files a[download]")
                .attr("href");

        var saved = as(vic).get(address.replace("/@acme", "")).page();

        assertThat(saved).isOk().hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment; filename=").endsWith(".pdf")
                .doesNotContain("\r", "\n", "\u202E", "..");
        assertThat(saved.header("Set-Cookie")).isNull();
    }

    @Test
    void isForAdminsAndOwners() {
        assertThat(as(rui).post("/participants/{id}/files", pia).file("file", "a.txt", new byte[] {65})).isForbidden();
        assertThat(as(mallory).post("/participants/{id}/files", pia).file("file", "a.txt", new byte[] {65}))
                .isNotFound();
        assertThat(as(mallory).get("/participants/{id}/files/{file}", pia,
                remembered.files(ada, pia, "cv.txt", "Words"))).isNotFound();
        assertThat(signedOut().under("acme").post("/participants/{id}/files", pia)).redirectsToSignIn();
    }

    private void refused(String name, String content, String why) {
        assertThat(as(abe).post("/participants/{id}/files", pia).file("file", name,
                content.getBytes(StandardCharsets.ISO_8859_1))).isInvalid().shows(why);
    }
}
