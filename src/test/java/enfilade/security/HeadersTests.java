package enfilade.security;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.BrowserTest;
import enfilade.web.Assets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer tells the browser what it may do with it, however small the answer and whoever wrote it. */
@BrowserTest
class HeadersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Assets assets;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aPage() throws Exception {
        isGuarded(get("/sign-in"), 200, "no-cache, no-store, private");
    }

    @Test
    void aFragment() throws Exception {
        var fragment = get("/assets/0/nothing", "HX-Request", "true");

        isGuarded(fragment, 404, null);
        assertThat(fragment.body()).doesNotContain("<html");
        assertThat(fragment.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).containsIgnoringCase("HX-Request"));
    }

    @Test
    void anAsset() throws Exception {
        isGuarded(get(assets.getCss()), 200, "max-age=31536000, public, immutable");
        isGuarded(get(assets.getFavicon()), 200, "max-age=31536000, public, immutable");
    }

    @Test
    void anErrorPage() throws Exception {
        isGuarded(get("/there/is/no/such/page"), 302, "no-cache, no-store, private");
        isGuarded(get("/set-up?token=wrong"), 404, "no-cache, no-store, private");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static void isGuarded(HttpResponse<String> answer, int status, String caching) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy")).as(answer.uri().toString()).containsExactly(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "font-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        if (caching != null) assertThat(answer.headers().allValues("Cache-Control")).containsExactly(caching);
    }
}
