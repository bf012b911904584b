package enfilade.api;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.web.JsonText;
import enfilade.web.Payloads;
import enfilade.web.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program sent: its body, and the headers that say how to take it.
 *
 * @param request        method, path and query, by which a repeated request is told from another one
 * @param idempotencyKey by which the program would repeat it
 * @param ifMatch        the value of If-Match: what the program has seen of what it wants to change
 */
public record Sent(String request, byte[] bytes, @Nullable String idempotencyKey, @Nullable String ifMatch) {

    public static final int LONGEST_KEY = 255;

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?(\"[^\"]*\")\\s*(,|$)");

    public Sent {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY
                || !idempotencyKey.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))) {
            throw new Refusal.Invalid(List.of(new Issue("Idempotency-Key", "invalid",
                    "An idempotency key has 1 to 255 plain characters.")));
        }
    }

    /** The document; nothing sent is an empty object. */
    public JsonNode body() {
        return bytes.length == 0 ? JsonText.tree(Map.of()) : JsonText.read(text());
    }

    /** As it was written, for what is read elsewhere. */
    public String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new Refusal.Invalid(List.of(new Issue("", "malformed", "This is not UTF-8.")));
        }
    }

    /**
     * The payload as far as it can be read, with the issues of the rest; refused at once when it is no object.
     *
     * @param readOnly keys that are taken without effect, so that what was read can be sent back
     */
    public <R extends Record> R read(Class<R> type, Set<String> readOnly, Checks checks) {
        return read(body(), type, readOnly, checks);
    }

    /** @param spelling makes the one spelling that the payload knows of all that are taken */
    public <R extends Record> R read(UnaryOperator<JsonNode> spelling, Class<R> type, Set<String> readOnly,
                                     Checks checks) {
        return read(spelling.apply(body()), type, readOnly, checks);
    }

    /** The thing as it was seen, with the keys that the body names in place of its own. */
    public <R extends Record> R over(R seen, Class<R> type, Set<String> readOnly, Checks checks) {
        return over(UnaryOperator.identity(), seen, type, readOnly, checks);
    }

    public <R extends Record> R over(UnaryOperator<JsonNode> spelling, R seen, Class<R> type, Set<String> readOnly,
                                     Checks checks) {
        return read(spelling.apply(Patch.over(JsonText.tree(seen), body())), type, readOnly, checks);
    }

    private static <R extends Record> R read(JsonNode node, Class<R> type, Set<String> readOnly, Checks checks) {
        var payload = Payloads.thorough(checks).read(node, type, "", readOnly);
        if (payload == null) checks.refuse();
        return Objects.requireNonNull(payload);
    }

    /** Goes on only when the program has seen the thing as it is now, or does not mind. */
    public void expects(String etag) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return;
        var isSeen = TAG.matcher(ifMatch).results()
                .anyMatch(seen -> seen.group(1) == null && seen.group(2).equals(etag));
        if (!isSeen) {
            throw new Problem.Thrown(Problem.Kind.STALE,
                    "This has changed since it was read. Read it again; the change was not made.");
        }
    }

    /** The same for the same request, and hardly ever for another one. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
