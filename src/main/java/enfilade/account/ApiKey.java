package enfilade.account;

import enfilade.Refusal;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
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
                     @Nullable String lastUsedFrom, @Nullable Instant expiresAt, @Nullable Instant revokedAt) {

    public static final String PREFIX = "iv_live_";

    private static final Pattern SHAPE = Pattern.compile("iv_live_[A-Za-z0-9]{32}");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh key as its owner sees it: 32 letters and digits, about 190 bits. */
    public static String fresh() {
        return PREFIX + RANDOM.ints(32, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Whether this could be a key at all. */
    public static boolean isShapedLikeOne(String key) {
        return SHAPE.matcher(key).matches();
    }

    /** @param expiresAt from when on it opens nothing; null is never */
    public static ApiKey of(AccountId account, String name, String key, Collection<Scope> scopes, String createdBy,
                            @Nullable Instant expiresAt, Secret secret, Instant now) {
        if (!isShapedLikeOne(key)) {
            throw new Refusal.Invalid("apiKey", "An API key is iv_live_ followed by 32 letters and digits.");
        }
        return new ApiKey(UUID.randomUUID(), 0, account, name, stubOf(key), secret.seal("api key", key),
                scopes.stream().sorted().distinct().map(Scope::wire).toList(), createdBy, now, null, null, expiresAt,
                null);
    }

    /** The same under an id that was settled before it was made. */
    public ApiKey with(UUID settled) {
        return new ApiKey(settled, version, accountId, name, stub, hash, scopes, createdBy, createdAt, lastUsedAt,
                lastUsedFrom, expiresAt, revokedAt);
    }

    /** The part of a key that may be stored and shown: the first eight characters after the prefix. */
    public static String stubOf(String key) {
        return key.substring(PREFIX.length(), PREFIX.length() + 8);
    }

    /** Whether this is the key, in a time that does not tell how much of it was right. */
    public boolean isOpenedBy(String key, Secret secret) {
        return MessageDigest.isEqual(hash.getBytes(), secret.seal("api key", key).getBytes());
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope.wire());
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** A program with a key does what an admin does, within the scopes of the key. */
    public Actor actor() {
        return new Actor(accountId, Actor.Kind.API_KEY, id, name, Role.ADMIN, ZoneOffset.UTC);
    }

    public ApiKey revoked(Instant now) {
        return isRevoked() ? this : new ApiKey(id, version, accountId, name, stub, hash, scopes, createdBy, createdAt,
                lastUsedAt, lastUsedFrom, expiresAt, now);
    }
}
