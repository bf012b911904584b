package enfilade.support;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.web.util.UriComponentsBuilder;

/** What a person, or htmx on their behalf, can tell about a page. */
public final class PageAssert extends AbstractAssert<PageAssert, Page> {

    PageAssert(Page page) {
        super(page, PageAssert.class);
    }

    public PageAssert hasStatus(int status) {
        if (actual.status() != status) fail("the status %d".formatted(status));
        return this;
    }

    public PageAssert isOk() {
        return hasStatus(200);
    }

    public PageAssert isNotFound() {
        return hasStatus(404);
    }

    public PageAssert isForbidden() {
        return hasStatus(403);
    }

    /** What was typed came back with what is wrong. */
    public PageAssert isInvalid() {
        return hasStatus(422);
    }

    /** The whole page changes, whoever asked: htmx would put what a plain redirect leads to into a region. */
    public PageAssert redirectsTo(String path, Object... variables) {
        var expected = UriComponentsBuilder.fromUriString(path).buildAndExpand(variables).encode().toUriString();
        if (!actual.leadsOn() || !actual.location().equals(expected)) fail("a redirect to " + expected);
        return this;
    }

    public PageAssert redirectsToSignIn() {
        return redirectsTo("/sign-in");
    }

    public PageAssert hasHeader(String name, String value) {
        if (!value.equals(actual.header(name))) {
            fail("the header %s: %s, and not %s".formatted(name, value, actual.header(name)));
        }
        return this;
    }

    public PageAssert shows(String... texts) {
        for (var text : texts) {
            if (!actual.text().contains(text)) fail("the text «%s»".formatted(text));
        }
        return this;
    }

    public PageAssert showsNot(String... texts) {
        for (var text : texts) {
            if (actual.text().contains(text)) fail("no text «%s»".formatted(text));
        }
        return this;
    }

    public PageAssert showsInOrder(String... texts) {
        var from = 0;
        for (var text : texts) {
            var at = actual.text().indexOf(text, from);
            if (at < 0) {
                fail("in this order " + Arrays.toString(texts) + ", but «" + text + "» is missing or too early");
            }
            from = at + text.length();
        }
        return this;
    }

    /** The field is marked as wrong, and what describes it says why. */
    public PageAssert showsAtField(String name, String message) {
        var described = fields(name).stream().anyMatch(field -> field.attr("aria-invalid").equals("true")
                && Arrays.stream(field.attr("aria-describedby").split("\\s+")).anyMatch(id -> says(id, message)));
        if (!described) fail("«%s» at the field %s".formatted(message, name));
        return this;
    }

    /** What was typed or chosen stands in the field again. */
    public PageAssert keeps(String name, String value) {
        if (fields(name).stream().noneMatch(field -> holds(field, value))) {
            fail("«%s» in the field %s".formatted(value, name));
        }
        return this;
    }

    public PageAssert has(String selector) {
        if (document().select(selector).isEmpty()) fail("an element " + selector);
        return this;
    }

    public PageAssert hasNo(String selector) {
        if (!document().select(selector).isEmpty()) fail("no element " + selector);
        return this;
    }

    /** The page links there, by an anchor, a form or an htmx request. */
    public PageAssert linksTo(String path, Object... variables) {
        var expected = UriComponentsBuilder.fromUriString(path).buildAndExpand(variables).encode().toUriString();
        return has("[href=\"%1$s\"], [action=\"%1$s\"], [hx-get=\"%1$s\"]".formatted(expected));
    }

    public PageAssert isFragment() {
        if (actual.body().contains("<html")) fail("a fragment and not a whole page");
        return this;
    }

    public PageAssert isWholePage() {
        if (!actual.body().contains("<html")) fail("a whole page and not a fragment");
        return this;
    }

    public Document document() {
        return actual.document();
    }

    private List<Element> fields(String name) {
        return document().getElementsByAttributeValue("name", name);
    }

    private boolean says(String id, String message) {
        var element = id.isEmpty() ? null : document().getElementById(id);
        return element != null && element.text().contains(message);
    }

    private static boolean holds(Element field, String value) {
        return switch (field.normalName()) {
            case "select" -> field.select("option[selected]").stream().anyMatch(option -> option.val().equals(value));
            case "input" -> List.of("checkbox", "radio").contains(field.attr("type"))
                    ? field.hasAttr("checked") && field.val().equals(value) : field.val().equals(value);
            default -> Objects.equals(field.wholeText(), value);
        };
    }

    private void fail(String expectation) {
        failWithMessage("Expected %s of%n%n%s", expectation, actual);
    }
}
