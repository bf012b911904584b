package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How heavy the pages are that people look at all day. */
class BudgetPagesTests extends BuildingTests {

    static final int KB = 1024;

    @Test
    void aListOfTwentyFiveTemplatesIsLight() {
        IntStream.range(0, 30).forEach(i -> template("Senior Engineer of department " + i, "Phone", "Technical",
                "Coding", "Talk", "Final"));

        var page = as(ada).get("/evaluations").page();

        assertThat(page.document().select("#templates tbody tr")).hasSize(25);
        assertThat(gzipped(page)).as("bytes over the wire").isLessThanOrEqualTo(12 * KB);
        assertThat(requests(page)).as("what a browser asks for").hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aTemplateOfAHundredDoorsIsBearable() {
        var template = templateOf(100);

        var page = as(ada).get("/evaluations/{id}", template).page();

        assertThat(gzipped(page)).as("bytes over the wire").isLessThanOrEqualTo(32 * KB);
        assertThat(page.bytes().length).as("bytes to read").isLessThanOrEqualTo(712 * KB);
        assertThat(requests(page)).as("what a browser asks for").hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aTemplateOfFiveDoorsIsLight() {
        var template = template("Senior Engineer", "Phone", "Technical", "Coding", "Talk", "Final");

        assertThat(gzipped(as(ada).get("/evaluations/{id}", template).page())).as("page").isLessThanOrEqualTo(8 * KB);
        assertThat(gzipped(as(ada).get("/evaluations/{id}/stages/new", template).page())).as("with its editor")
                .isLessThanOrEqualTo(12 * KB);
    }

    /** The page itself, and every file that it names; the font is named by the style sheet. */
    private Set<String> requests(Page page) {
        var addresses = new LinkedHashSet<String>();
        addresses.add("the page");
        page.document().select("link[href]").eachAttr("href").forEach(addresses::add);
        page.document().select("script[src]").eachAttr("src").forEach(addresses::add);
        page.document().select("img[src]").eachAttr("src").forEach(addresses::add);
        page.document().select("use[href]").eachAttr("href").forEach(use -> addresses.add(use.replaceAll("#.*", "")));
        var styles = page.document().select("link[rel=stylesheet]").eachAttr("href").stream()
                .map(href -> as(ada).outside().get(href).page().body());
        styles.flatMap(css -> Pattern.compile("url\\(\"?([^\")]+)").matcher(css).results())
                .forEach(url -> addresses.add(url.group(1)));
        return addresses;
    }

    private static int gzipped(Page page) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
