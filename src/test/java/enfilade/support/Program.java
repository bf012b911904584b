package enfilade.support;

import enfilade.account.ApiKey;
import enfilade.web.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** A program that asks the API, with its key or without one. */
public final class Program {

    private final MockMvc mvc;
    private final @Nullable String shown;
    private final @Nullable ApiKey key;

    Program(MockMvc mvc, @Nullable String shown, @Nullable ApiKey key) {
        this.mvc = mvc;
        this.shown = shown;
        this.key = key;
    }

    /** The key as the database has it. */
    public ApiKey key() {
        return java.util.Objects.requireNonNull(key);
    }

    /** The key as it is sent. */
    public String shown() {
        return java.util.Objects.requireNonNull(shown);
    }

    /** @param path below /api/v1, such as /evaluation-stages/{id}?accountSlug=acme */
    public Call get(String path, Object... variables) {
        return call(HttpMethod.GET, path, variables);
    }

    public Call delete(String path, Object... variables) {
        return call(HttpMethod.DELETE, path, variables);
    }

    /** @param body JSON as text, or anything that is written as JSON */
    public Call post(String path, Object body, Object... variables) {
        return call(HttpMethod.POST, path, variables).body(body);
    }

    public Call patch(String path, Object body, Object... variables) {
        return call(HttpMethod.PATCH, path, variables).body(body);
    }

    public Call put(String path, Object body, Object... variables) {
        return call(HttpMethod.PUT, path, variables).body(body);
    }

    /** @param path a whole one, such as /api/v1/nothing */
    public Call call(HttpMethod method, String path, Object... variables) {
        var isWhole = path.startsWith("/api") || path.startsWith("/@");
        return new Call(mvc, shown, method, isWhole ? path : "/api/v1" + path, variables);
    }

    /** @param query just as it shall stand behind the question mark, however broken */
    public Call raw(String path, String query) {
        return get(path).query(query);
    }

    static String json(Object body) {
        return body instanceof String text ? text : JsonText.pretty(body);
    }
}
