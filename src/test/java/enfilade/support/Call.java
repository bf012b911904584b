package enfilade.support;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.web.JsonText;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** One request of a program. It is sent, once, when somebody asks what came back. */
public final class Call {

    private final MockMvc mvc;
    private final HttpMethod method;
    private final URI address;
    private final MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private byte @Nullable [] body;
    private String type = "application/json";
    private @Nullable String query;
    private String expected = "";
    private @Nullable MockHttpServletResponse answer;

    Call(MockMvc mvc, @Nullable String key, HttpMethod method, String path, Object... variables) {
        this.mvc = mvc;
        this.method = method;
        this.address = UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(variables).toUri();
        if (key != null) headers.add("x-api-key", key);
    }

    public Call body(Object body) {
        this.body = body instanceof byte[] bytes ? bytes : Program.json(body).getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Call header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** As a browser sends along what it keeps. */
    public Call cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    public Call contentType(String type) {
        this.type = type;
        return this;
    }

    /** Just as it shall stand behind the question mark, however broken. */
    public Call query(String query) {
        this.query = query;
        return this;
    }

    /** Words that the answer will have to hold. */
    public Call expecting(String words) {
        expected = words;
        return this;
    }

    public String expected() {
        return expected;
    }

    /** Sends it now. */
    public Call sent() {
        answer();
        return this;
    }

    public int status() {
        return answer().getStatus();
    }

    public @Nullable String header(String name) {
        return answer().getHeader(name);
    }

    public String text() {
        return new String(answer().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonText.read(text());
    }

    /** What stands at a path such as /data/id, as text; empty when there is nothing. */
    public String at(String pointer) {
        var node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asString() : node.toString();
    }

    public String id() {
        return at("/data/id");
    }

    /** The issues of a refusal, each as "path code". */
    public List<String> issues() {
        return StreamSupport.stream(json().path("issues").spliterator(), false)
                .map(issue -> issue.path("path").asString() + " " + issue.path("code").asString()).toList();
    }

    /** Fails with the whole answer unless it has this status. */
    public Call gives(int status) {
        assertThat(status()).as(toString()).isEqualTo(status);
        return this;
    }

    /** Fails unless it was refused in the documented way. */
    public Call isRefused(int status, String... issues) {
        gives(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        var problem = json();
        assertThat(problem.propertyNames()).containsExactly("error", "issues", "type", "title", "status", "detail",
                "instance");
        assertThat(problem.path("error").asString()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asString()).isEqualTo("urn:uuid:" + header("X-Request-Id"));
        if (issues.length > 0) assertThat(issues()).containsExactlyInAnyOrder(issues);
        return this;
    }

    /** The document that was sent; an empty one when nothing was. */
    public JsonNode sentBody() {
        return JsonText.read(body == null || body.length == 0 ? "{}" : new String(body, StandardCharsets.UTF_8));
    }

    /** What was asked and answered, in full. */
    public String described() {
        return this + "\nquery " + query + "\nheaders " + headers + "\nbody "
                + (body == null ? "none" : new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "%s %s → %s".formatted(method, address, text());
    }

    private MockHttpServletResponse answer() {
        if (answer == null) answer = send();
        return answer;
    }

    private MockHttpServletResponse send() {
        try {
            var request = MockMvcRequestBuilders.request(method, address);
            headers.forEach((name, values) -> request.header(name, values.toArray()));
            cookies.forEach(request::cookie);
            if (body != null) request.content(body);
            if (body != null && !type.isEmpty()) request.header("Content-Type", type);
            if (query != null) request.with(it -> {
                it.setQueryString(query);
                return it;
            });
            return mvc.perform(request).andReturn().getResponse();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
