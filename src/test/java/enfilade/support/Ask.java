package enfilade.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** One request being put together. It is sent when somebody asserts something about it or asks for its page. */
public final class Ask implements AssertProvider<PageAssert> {

    private final MockMvc mvc;
    private final Map<String, String> cookies;
    private final HttpMethod method;
    private final URI address;
    private final MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    private final MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();
    private String from = "127.0.0.1";
    private boolean csrf = true;
    private @Nullable String json;
    private byte @Nullable [] body;
    private @Nullable Page answer;

    Ask(MockMvc mvc, Map<String, String> cookies, HttpMethod method, String path, Object... variables) {
        this.mvc = mvc;
        this.cookies = cookies;
        this.method = method;
        this.address = UriComponentsBuilder.fromUriString(path).buildAndExpand(variables).encode().toUri();
    }

    /** A field of the form, with as many values as it has. */
    public Ask param(String name, Object... values) {
        for (var value : values) params.add(name, String.valueOf(value));
        return this;
    }

    /** A file chosen in a form; the form is then sent in parts. */
    public Ask file(String name, String fileName, byte[] bytes) {
        files.add(new MockMultipartFile(name, fileName, "application/json", bytes));
        return this;
    }

    /** A document in place of a form, as scripts of a page send one to the API. */
    public Ask json(Object document) {
        json = Program.json(document);
        return this;
    }

    /** Anything in place of a form, such as a recording. */
    public Ask body(String mediaType, byte[] bytes) {
        body = bytes;
        return header("Content-Type", mediaType);
    }

    public Ask header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** As htmx asks. */
    public Ask htmx() {
        return header("HX-Request", "true");
    }

    public Ask withoutCsrf() {
        csrf = false;
        return this;
    }

    public Ask from(String address) {
        from = address;
        return this;
    }

    /** What came back; asked once, however often it is looked at. */
    public Page page() {
        if (answer == null) answer = send();
        return answer;
    }

    @Override
    public PageAssert assertThat() {
        return page().assertThat();
    }

    private Page send() {
        var first = perform(address, DispatcherType.REQUEST, null);
        var response = first.getResponse();
        if (method == HttpMethod.POST && headers.containsKey("HX-Request") && response.getStatus() / 100 == 3) {
            throw new AssertionError("htmx would put the page that comes next into a region: " + address);
        }
        refuseASecondFlash(response);
        var forward = response.getForwardedUrl();
        if (forward != null) {
            return new Page(method + " " + address,
                    perform(URI.create(forward), DispatcherType.FORWARD, first).getResponse());
        }
        return new Page(method + " " + address, response, errorPage(first));
    }

    /** What is said stands beside the region that was asked for: without its place, htmx would put it in there. */
    private void refuseASecondFlash(MockHttpServletResponse response) {
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        var at = body.indexOf("<div id=\"flash\"");
        if (method != HttpMethod.POST || !headers.containsKey("HX-Request") || response.getStatus() != 200 || at < 0
                || body.substring(at, body.indexOf('>', at)).contains("hx-swap-oob")) return;
        throw new AssertionError("what is said would stand within the region: " + address);
    }

    /** A container answers a bare refusal with the error page; here we do what it would do. */
    private @Nullable MockHttpServletResponse errorPage(MvcResult refused) {
        var response = refused.getResponse();
        var bare = response.getStatus() >= 400 && response.getContentAsByteArray().length == 0
                && !response.containsHeader("HX-Redirect");
        if (!bare) return null;
        refused.getRequest().setAttribute(RequestDispatcher.ERROR_STATUS_CODE, response.getStatus());
        refused.getRequest().setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address.getPath());
        return perform(URI.create("/error"), DispatcherType.ERROR, refused).getResponse();
    }

    private MvcResult perform(URI where, DispatcherType type, @Nullable MvcResult before) {
        try {
            var result = whole(mvc.perform(builder(where, type, before)).andReturn());
            for (var cookie : result.getResponse().getCookies()) keep(cookie);
            return result;
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What is found on another thread is waited for. */
    private MvcResult whole(MvcResult begun) throws Exception {
        return begun.getRequest().isAsyncStarted() ? mvc.perform(asyncDispatch(begun)).andReturn() : begun;
    }

    private AbstractMockHttpServletRequestBuilder<?> builder(URI where, DispatcherType type,
                                                            @Nullable MvcResult before) {
        var asked = type == DispatcherType.ERROR ? HttpMethod.GET : method;
        var builder = files.isEmpty() || type == DispatcherType.ERROR ? request(asked, where) : inParts(where);
        builder.params(params);
        if (json != null) builder.header("Content-Type", "application/json").content(json);
        if (body != null) builder.content(body);
        headers.forEach((name, values) -> builder.header(name, values.toArray()));
        cookies.forEach((name, value) -> builder.cookie(new Cookie(name, value)));
        if (method != HttpMethod.GET && csrf) builder.with(csrf());
        return builder.with(request -> {
            request.setRemoteAddr(from);
            request.setDispatcherType(type);
            if (before != null) handDown(before.getRequest(), request);
            return request;
        });
    }

    private AbstractMockHttpServletRequestBuilder<?> inParts(URI where) {
        var builder = MockMvcRequestBuilders.multipart(method, where);
        files.forEach(builder::file);
        return builder;
    }

    /** What filters and handlers left on the request for the next dispatch; Spring's own notes are made afresh. */
    private static void handDown(MockHttpServletRequest before, MockHttpServletRequest now) {
        for (var name : Collections.list(before.getAttributeNames())) {
            if (!name.startsWith("org.springframework.")) now.setAttribute(name, before.getAttribute(name));
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
    }
}
