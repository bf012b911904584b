package enfilade.account;

import enfilade.Refusal;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A key that lets a program act in one account. The key itself is shown once; what stays is an 8-character stub to
 * look it up by and a keyed hash to compare.
 */
public record ApiKey(@Id UUID id, @Version int version, AccountId accountId, String name, String stub, String hash,
                     List<String> scopes, String createdBy, Instant createdAt, @Nullable Instant lastUsedAt,
                     @Nullable Instant expiresAt, @Nullable Instant revokedAt) {

    public static final String PREFIX = "iv_live_";

    public static final List<String> SCOPES = List.of("candidates.read", "candidates.write", "candidates.delete",
            "interviews.read", "interviews.write", "evaluation_templates.read", "evaluation_templates.write",
            "evaluation_stages.read", "evaluation_stages.write", "reviews.read", "reviews.write",
            "webhooks.read", "webhooks.write");

    private static final Pattern SHAPE = Pattern.compile("iv_live_[A-Za-z0-9]{32}");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh key as its owner sees it: 32 letters and digits, about 190 bits. */
    public static String fresh() {
        return PREFIX + RANDOM.ints(32, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    public static ApiKey of(AccountId account, String name, String key, List<String> scopes, String createdBy,
                            Secret secret, Instant now) {
        if (!SHAPE.matcher(key).matches()) {
            throw new Refusal.Invalid("apiKey", "An API key is iv_live_ followed by 32 letters and digits.");
        }
        return new ApiKey(UUID.randomUUID(), 0, account, name, stubOf(key), secret.seal("api key", key),
                List.copyOf(scopes), createdBy, now, null, null, null);
    }

    /** The part of a key that may be stored and shown: the first eight characters after the prefix. */
    public static String stubOf(String key) {
        return key.substring(PREFIX.length(), PREFIX.length() + 8);
    }

    /** Whether this is the key, in a time that does not tell how much of it was right. */
    public boolean isOpenedBy(String key, Secret secret) {
        return MessageDigest.isEqual(hash.getBytes(), secret.seal("api key", key).getBytes());
    }
}
