package enfilade.api;

import enfilade.web.JsonText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How the API answers: the data under one key, and a tag by which its state is known again. */
public final class Reply {

    private static final int TAG_BYTES = 18;

    public static ResponseEntity<byte[]> one(Object data) {
        var bytes = JsonText.bytes(Map.of("data", data));
        return tagged(HttpStatus.OK, bytes).body(bytes);
    }

    /** @param address where it can be read from now on, below /api/v1 */
    public static ResponseEntity<byte[]> created(String address, Object data) {
        var bytes = JsonText.bytes(Map.of("data", data));
        return tagged(HttpStatus.CREATED, bytes).location(URI.create("/api/v1" + address)).body(bytes);
    }

    public static ResponseEntity<byte[]> several(Listing<?> listing) {
        var bytes = JsonText.bytes(listing);
        return tagged(HttpStatus.OK, bytes).body(bytes);
    }

    /** A document that stands for itself, with nothing around it. */
    public static ResponseEntity<byte[]> document(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return tagged(HttpStatus.OK, bytes).body(bytes);
    }

    public static ResponseEntity<byte[]> gone() {
        return ResponseEntity.noContent().build();
    }

    /** A strong tag: the same for the same data, and hardly ever for other data. */
    public static String etag(Object data) {
        return tag(JsonText.bytes(Map.of("data", data)));
    }

    private static ResponseEntity.BodyBuilder tagged(HttpStatus status, byte[] bytes) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag(bytes));
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + new String(Base64.getUrlEncoder().withoutPadding()
                    .encode(Arrays.copyOf(hash, TAG_BYTES)), StandardCharsets.US_ASCII) + '"';
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private Reply() {}
}
