package enfilade.support;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AssertProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer as it arrived in somebody's browser. */
public final class Page implements AssertProvider<PageAssert> {

    private final String question;
    private final MockHttpServletResponse response;
    private final byte[] bytes;
    private @Nullable Document document;

    Page(String question, MockHttpServletResponse response) {
        this(question, response, null);
    }

    /** The page of an error has the status and headers of what was refused, and a body of its own. */
    Page(String question, MockHttpServletResponse response, @Nullable MockHttpServletResponse body) {
        this.question = question;
        this.response = response;
        this.bytes = Objects.requireNonNullElse(body, response).getContentAsByteArray();
    }

    /** What was asked, such as GET /@acme/agents. */
    public String question() {
        return question;
    }

    public int status() {
        return response.getStatus();
    }

    public byte[] bytes() {
        return bytes;
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public @Nullable String header(String name) {
        return response.getHeader(name);
    }

    public List<String> headers(String name) {
        return response.getHeaders(name);
    }

    public Collection<String> headerNames() {
        return response.getHeaderNames();
    }

    /** Where it sends the browser, or htmx the browser; empty when nowhere. */
    public String location() {
        return Stream.of("Location", "HX-Redirect").map(response::getHeader).filter(Objects::nonNull).findFirst()
                .orElse("");
    }

    public boolean leadsOn() {
        return status() / 100 == 3 || status() == 204 && response.containsHeader("HX-Redirect");
    }

    public Document document() {
        if (document == null) document = Jsoup.parse(body());
        return document;
    }

    /** What a person reads, with single spaces. */
    public String text() {
        return document().text();
    }

    @Override
    public PageAssert assertThat() {
        return new PageAssert(this);
    }

    @Override
    public String toString() {
        return "%s → %d %s\n%s".formatted(question, status(), location(), body());
    }
}
