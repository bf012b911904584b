package enfilade.developer;

import java.util.List;
import java.util.stream.Collectors;

/** What holds for every request, told once. Names of headers and keys stand between backticks. */
final class Introduction {

    /** One thing to know. */
    record Section(String id, String title, List<String> paragraphs) {}

    static final List<Section> SECTIONS = List.of(
            section("about-keys", "Keys",
                    "Send an API key in the header `x-api-key`. Owners and admins make keys on the page API Keys of "
                            + "the dashboard; a key is shown once, belongs to one account and can do what its scopes "
                            + "say. Each operation names the scope that it needs.",
                    "`accountSlug` is optional beside a key. A signed-in browser may call the API too: then "
                            + "`accountSlug` names the account, and changes need the token of our pages in "
                            + "`X-XSRF-TOKEN`."),
            section("about-requests", "Requests and answers",
                    "Bodies are JSON in UTF-8. Keys that we make, such as `id` and `created_at`, are accepted and "
                            + "ignored, so that you can send back what you have read; a key that we do not know is "
                            + "refused by name. In a new thing null is the same as nothing at all.",
                    "One thing comes as `{\"data\": {…}}`, several as `{\"data\": […], \"meta\": {…}}`. Every key "
                            + "is always there, null or empty when it holds nothing. Moments are in UTC."),
            section("about-errors", "Errors",
                    "Whoever is refused gets `application/problem+json`: a sentence in `error`, all that is wrong at "
                            + "once in `issues`, each with its `path`, a `code` to rely on and a `message` for people, "
                            + "and the members of RFC 9457.",
                    "Another account's ids are as absent as any other: 404 in the address, 400 with the code "
                            + "`unknown` in a body. `X-Request-Id` on every answer helps us to find a request."),
            section("about-paging", "Paging",
                    "With `page` and `pageSize` a list tells `total` and `totalPages`, exactly up to 10,000 rows; "
                            + "beyond, both are null.",
                    "With `cursor` it does not count: begin with an empty one and go on with `next_cursor` until "
                            + "that is null. What is added meanwhile moves nothing that you have yet to read."),
            section("about-retries", "Safe repeats",
                    "Send an `Idempotency-Key` with every POST. The same request with the same key within 24 hours "
                            + "gets the first answer, marked `Idempotent-Replayed: true`, and makes nothing twice. "
                            + "Another request with that key is refused with 422."),
            section("about-changes", "Changes that nobody loses",
                    "A PATCH changes the keys that it names, as JSON Merge Patch (RFC 7396): null clears or falls "
                            + "back to the default, a list is replaced whole.",
                    "Every answer that shows something has an `ETag`. Send it back as `If-Match` with PATCH or "
                            + "DELETE: when somebody else was faster, nothing happens, and you get 412. As "
                            + "`If-None-Match` with GET it saves you what you have."),
            section("about-limits", "Limits",
                    "Each key may make so many requests a minute as `RateLimit-Policy` says; `RateLimit` tells what "
                            + "is left. Beyond that comes 429 with `Retry-After`. A body has at most 1 MB unless an "
                            + "operation says otherwise."));

    static String markdown() {
        return SECTIONS.stream().map(it -> "## " + it.title() + "\n\n" + String.join("\n\n", it.paragraphs()))
                .collect(Collectors.joining("\n\n"));
    }

    private static Section section(String id, String title, String... paragraphs) {
        return new Section(id, title, List.of(paragraphs));
    }

    private Introduction() {}
}
