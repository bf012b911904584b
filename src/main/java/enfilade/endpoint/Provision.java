package enfilade.endpoint;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Vault;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What an account has said about who interviews, and its own language model, if it has one. Of the key only its end is
 * ever shown.
 *
 * @param baseUrl   null for the installation's model, if there is one
 * @param lockedKey as the vault gave it
 * @param keyEnd    its last four characters; null where they would be too much of it
 */
record Provision(@Id AccountId accountId, @Version int version, Preference preferred, boolean goesOnByScript,
                 @Nullable String baseUrl, @Nullable String model, @Nullable String speechModel,
                 @Nullable String lockedKey, @Nullable String keyEnd, @Nullable String keySetBy,
                 @Nullable Instant keySetAt) {

    private static final String PURPOSE = "model key";

    /** The end of a key tells which one it is; of a short key it would tell too much. */
    private static final int SHOWN = 4;
    private static final int SHORTEST_WITH_AN_END = 16;

    static Provision usual(AccountId account) {
        return new Provision(account, 0, Preference.SCRIPTED, false, null, null, null, null, null, null, null);
    }

    /** As it is wanted now; a key without an address is let go. */
    Provision as(ProvisionDraft wanted) {
        var changed = new Provision(accountId, version, wanted.preferred(), wanted.goesOnByScript(), wanted.baseUrl(),
                wanted.model(), wanted.speechModel(), lockedKey, keyEnd, keySetBy, keySetAt);
        return wanted.baseUrl() == null ? changed.withoutKey() : changed;
    }

    Provision withKey(Actor by, String key, Vault vault, Instant now) {
        var end = key.length() < SHORTEST_WITH_AN_END ? null : key.substring(key.length() - SHOWN);
        return new Provision(accountId, version, preferred, goesOnByScript, baseUrl, model, speechModel,
                vault.lock(accountId, PURPOSE, key), end, by.name(), now);
    }

    Provision withoutKey() {
        return new Provision(accountId, version, preferred, goesOnByScript, baseUrl, model, speechModel, null, null,
                null, null);
    }

    boolean hasKey() {
        return lockedKey != null;
    }

    boolean hasOwnModel() {
        return baseUrl != null;
    }

    /** Whether a key that was meant for this model would be shown to somebody else there. */
    boolean isElsewhere(@Nullable String address) {
        return address != null && baseUrl != null && !origin(address).equals(origin(baseUrl));
    }

    /** Its own model; nothing without one, or when its key does not open. */
    Optional<Connection> connection(Vault vault) {
        if (baseUrl == null) return Optional.empty();
        var key = lockedKey == null ? Optional.of("") : vault.open(accountId, PURPOSE, lockedKey);
        return key.map(it -> new Connection(URI.create(baseUrl), it, Objects.requireNonNull(model),
                Objects.requireNonNullElse(speechModel, ""), false));
    }

    /** https://models.example.org, without the path: who is asked. */
    static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Not even a locked key is printed. */
    @Override
    public String toString() {
        return "Provision of " + accountId.value() + " by " + preferred + (hasOwnModel() ? " with a model" : "");
    }
}
