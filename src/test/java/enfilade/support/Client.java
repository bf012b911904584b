package enfilade.support;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** One person's browser: it knows the account that it is in, and keeps its cookies. */
public final class Client {

    private final MockMvc mvc;
    private final Map<String, String> cookies;
    private final @Nullable String account;

    Client(MockMvc mvc) {
        this(mvc, new HashMap<>(), null);
    }

    private Client(MockMvc mvc, Map<String, String> cookies, @Nullable String account) {
        this.mvc = mvc;
        this.cookies = cookies;
        this.account = account;
    }

    public Ask get(String path, Object... variables) {
        return new Ask(mvc, cookies, HttpMethod.GET, mounted(path), variables);
    }

    public Ask post(String path, Object... variables) {
        return new Ask(mvc, cookies, HttpMethod.POST, mounted(path), variables);
    }

    public Ask put(String path, Object... variables) {
        return new Ask(mvc, cookies, HttpMethod.PUT, mounted(path), variables);
    }

    /** The same browser, asking below another account's address. */
    public Client under(String slug) {
        return new Client(mvc, cookies, slug);
    }

    /** The same browser outside all accounts: /me, /sign-out, /assets. */
    public Client outside() {
        return new Client(mvc, cookies, null);
    }

    /** What a browser keeps under that name; null when there is none. */
    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    Client in(String slug) {
        return under(slug);
    }

    Client with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    private String mounted(String path) {
        return account == null || path.startsWith("/@") ? path : "/@" + account + path;
    }
}
