package enfilade.developer;

import enfilade.Issue;
import enfilade.web.Problem.Kind;
import enfilade.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;

/** The ways in which a program may be refused, each with what it means and how it looks. */
enum Refusals {

    INVALID(Kind.INVALID, "Something in the address or in the body does not fit. All that is wrong stands in `issues`.",
            "A pass mark is a number from 0 to 100.", new Issue("pass_threshold", "out_of_range",
            "A pass mark is a number from 0 to 100.")),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED, "There is no key, or one that is unknown, revoked or expired.",
            "This API key is revoked."),
    FORBIDDEN(Kind.FORBIDDEN, "The key lacks the scope, or `accountSlug` names another account than the key.",
            "This needs a key with the scope evaluation_stages.write."),
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing in this account.", "There is no such stage."),
    CONFLICT(Kind.CONFLICT, "It does not fit how things stand, or a request with the same idempotency key is still "
            + "under way.", "Somebody else saved this in the same moment. Read it again and repeat the request."),
    STALE(Kind.STALE, "It has changed since you read it; nothing was changed now.",
            "This has changed since it was read. Read it again; the change was not made."),
    TOO_LARGE(Kind.TOO_LARGE, "The body is larger than what is read here.", "A body has at most 1 MB here."),
    NOT_JSON(Kind.MEDIA, "The body is something else than JSON.",
            "The body has to be JSON: say so with Content-Type: application/json."),
    KEY_REUSED(Kind.KEY_REUSED, "The idempotency key came with another request before.",
            "This idempotency key came with another request before. A new request needs a new key."),
    TOO_MANY(Kind.TOO_MANY, "The allowance of the key is used up for now.",
            "That was more than 600 requests in a minute. Wait 18 s.");

    private final Kind kind;
    private final String when;
    private final String sentence;
    private final List<Issue> issues;

    Refusals(Kind kind, String when, String sentence, Issue... issues) {
        this.kind = kind;
        this.when = when;
        this.sentence = sentence;
        this.issues = List.of(issues);
    }

    static List<Refusals> of(Endpoint endpoint) {
        return Stream.of(values()).filter(refusal -> refusal.fits(endpoint)).toList();
    }

    /** How the document calls it: NotFound. */
    String component() {
        return Spelling.joined(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    int status() {
        return kind.status();
    }

    String when() {
        return when;
    }

    Problem example() {
        return new Problem(sentence, issues, kind.urn(), kind.title(), kind.status(), sentence,
                "urn:uuid:0b9ae0b4-3a4f-4c3e-9d6b-0c7d1f1b2a3c");
    }

    List<String> headers() {
        return switch (this) {
            case TOO_MANY, CONFLICT -> List.of("Retry-After");
            case UNAUTHENTICATED -> List.of("WWW-Authenticate");
            default -> List.of();
        };
    }

    private boolean fits(Endpoint endpoint) {
        return switch (this) {
            case INVALID, UNAUTHENTICATED, FORBIDDEN, TOO_MANY -> true;
            case NOT_FOUND -> !endpoint.variables().isEmpty();
            case CONFLICT -> !endpoint.is(RequestMethod.GET);
            case STALE -> endpoint.is(RequestMethod.PATCH, RequestMethod.PUT, RequestMethod.DELETE);
            case TOO_LARGE, NOT_JSON -> endpoint.reads();
            case KEY_REUSED -> endpoint.is(RequestMethod.POST);
        };
    }
}
