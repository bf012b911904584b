package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.AccountContents;
import enfilade.support.BrowserTest;
import enfilade.support.Cast;
import enfilade.support.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is too large gets a page that says so, over a real port: the connection stays whole, and nothing is made. */
@BrowserTest
class ImportLimitsTests {

    private static final int MEGABYTE = 1 << 20;
    private static final String PATH = "/@acme/evaluations/import/preview";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AccountContents contents;

    private final HttpClient client = HttpClient.newHttpClient();
    private String csrf = "";
    private String cookies = "";
    private String before = "";

    @BeforeEach
    void openTheForm() throws Exception {
        cookies = Sessions.COOKIE + "=" + sessions.of(cast.person(cast.ada()));
        var form = send(request("/@acme/evaluations/import").GET());
        form.headers().allValues("Set-Cookie").forEach(cookie -> cookies += "; " + cookie.split(";")[0]);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        csrf = token.group(1);
        before = contents.snapshot(cast.ada().accountId());
    }

    @Test
    void eightMegabytesAreRead() throws Exception {
        var whole = "[" + " ".repeat(8 * MEGABYTE - 20) + "{\"type\":\"a\"}]";

        assertThat(file(whole).body()).contains("A template needs a name.");
        assertThat(pasted((" ".repeat(31) + "\n").repeat(MEGABYTE / 4 - 1) + "[{\"type\":\"a\"}]").body())
                .contains("A template needs a name.");
    }

    @Test
    void somewhatMoreIsRefusedAtTheField() throws Exception {
        var answer = file("[" + "{},".repeat(3 * MEGABYTE) + "{}]");

        isRefused(answer);
        assertThat(answer.body()).contains("A text to import has at most 8 MB.", "id=\"import-form\"");
    }

    @Test
    void tenMegabytesAreRefused() throws Exception {
        var large = "[" + "{},".repeat(10 * MEGABYTE / 3) + "{}]";

        isRefused(file(large));
        isRefused(pasted(large));
        isRefused(post("application/x-www-form-urlencoded", "_csrf=" + encoded(csrf) + "&text=" + encoded(large)));
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<html").containsAnyOf(
                "That is more than we can take at once. A text to import has at most 8 MB, a file for a task 5 MB.",
                "A text to import has at most 8 MB.");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(contents.snapshot(cast.ada().accountId())).isEqualTo(before);
    }

    private HttpResponse<String> file(String text) throws Exception {
        return parts("name=\"file\"; filename=\"it.json\"\r\nContent-Type: application/json", text);
    }

    private HttpResponse<String> pasted(String text) throws Exception {
        return parts("name=\"text\"", text.replace("\n", "\r\n"));
    }

    private HttpResponse<String> parts(String head, String text) throws Exception {
        return post("multipart/form-data; boundary=here", """
                --here\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --here\r
                Content-Disposition: form-data; %s\r
                \r
                %s\r
                --here--\r
                """.formatted(csrf, head, text));
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(request(PATH).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
