package enfilade.web;

import enfilade.Issue;
import enfilade.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a program is told when it is refused: the published pair of error and issues, and the members of RFC 9457.
 *
 * @param issues   all that is wrong, each with its path; empty when the request as a whole was refused
 * @param instance this very request, as its answer's X-Request-Id names it
 */
public record Problem(@Schema(description = "What is wrong, in a sentence.") String error,
                      @Schema(description = "All that is wrong; empty when the request as a whole was refused.")
                      List<Issue> issues,
                      @Schema(description = "The kind, such as urn:enfilade:problem:invalid.") String type,
                      @Schema(description = "The kind in words.") String title,
                      @Schema(description = "The status of the answer.") int status,
                      @Schema(description = "The same as error, where RFC 9457 looks for it.") String detail,
                      @Schema(description = "This very request, as X-Request-Id names it.") String instance) {

    static final int MOST_ISSUES = 200;

    public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

    /** The ways in which a program is refused. */
    public enum Kind {
        INVALID(400, "The request is not valid"), UNAUTHENTICATED(401, "No valid API key"),
        FORBIDDEN(403, "Not allowed"), NOT_FOUND(404, "Not found"), METHOD(405, "Method not allowed"),
        CONFLICT(409, "Conflict"), IN_PROGRESS(409, "Still in progress"), STALE(412, "Changed meanwhile"),
        TOO_LARGE(413, "Too large"), MEDIA(415, "Not JSON"),
        KEY_REUSED(422, "Idempotency key used for another request"),
        TOO_MANY(429, "Too many requests"), UNFIT(400, "The request does not fit"), FAULT(500, "Our fault");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        /** How programs tell one from another: urn:enfilade:problem:stale. */
        public String urn() {
            return "urn:enfilade:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(Refusal refusal) {
            return switch (refusal) {
                case Refusal.NotFound n -> NOT_FOUND;
                case Refusal.NotAllowed n -> FORBIDDEN;
                case Refusal.Conflict c -> CONFLICT;
                case Refusal.Invalid i -> INVALID;
            };
        }

        static Kind of(int status) {
            return switch (status) {
                case 401 -> UNAUTHENTICATED;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                case 405 -> METHOD;
                case 409 -> CONFLICT;
                case 413 -> TOO_LARGE;
                case 415 -> MEDIA;
                case 429 -> TOO_MANY;
                default -> status < 500 ? UNFIT : FAULT;
            };
        }
    }

    /** Thrown where only the API knows the reason: no rule of the house is broken, but this request goes no further. */
    public static final class Thrown extends RuntimeException {

        private final Kind kind;
        private final transient HttpHeaders headers = new HttpHeaders();

        public Thrown(Kind kind, String sentence) {
            super(sentence, null, false, false);
            this.kind = kind;
        }

        public Thrown with(String header, String value) {
            headers.set(header, value);
            return this;
        }

        public ResponseEntity<byte[]> answer() {
            return Problem.answer(kind, kind.status, getMessage(), List.of(), headers);
        }
    }

    /** For filters, which answer before there is a handler. */
    public static void send(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(Objects.requireNonNull(answer.getBody()));
    }

    static String sentence(int status) {
        return switch (status) {
            case 400 -> "This request could not be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 409 -> "Somebody else saved this in the same moment. Read it again and repeat the request.";
            case 413 -> "That is more than this address takes.";
            case 415 -> "The body has to be JSON: say so with Content-Type: application/json.";
            default -> status < 500 ? "This request does not fit."
                    : "Something went wrong on our side, and nothing was half-saved. The request id finds it in "
                            + "the log.";
        };
    }

    public static ResponseEntity<byte[]> answer(Refusal refusal) {
        var kind = Kind.of(refusal);
        var issues = shortened(refusal.issues());
        var sentence = kind != Kind.INVALID || issues.size() < 2 ? refusal.getMessage()
                : refusal.getMessage() + " And %d more.".formatted(issues.size() - 1);
        return answer(kind, kind.status, sentence, issues, new HttpHeaders());
    }

    /** A few letters too many in each of a million keys would otherwise be answered at length. */
    private static List<Issue> shortened(List<Issue> issues) {
        if (issues.size() <= MOST_ISSUES) return issues;
        var told = new ArrayList<>(issues.subList(0, MOST_ISSUES));
        told.add(new Issue("", "more", "And %d more.".formatted(issues.size() - MOST_ISSUES)));
        return told;
    }

    /** For the container, which knows no more than a status. */
    static byte[] of(int status) {
        return Objects.requireNonNull(
                answer(Kind.of(status), status, sentence(status), List.of(), new HttpHeaders()).getBody());
    }

    static ResponseEntity<byte[]> answer(Kind kind, int status, String sentence, List<Issue> issues,
                                         HttpHeaders headers) {
        var problem = new Problem(sentence, issues, kind.urn(), kind.title, status, sentence,
                "urn:uuid:" + RequestId.current());
        return ResponseEntity.status(HttpStatusCode.valueOf(status)).headers(headers).contentType(MEDIA_TYPE)
                .body(JsonText.bytes(problem));
    }
}
