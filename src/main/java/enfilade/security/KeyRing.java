package enfilade.security;

import enfilade.account.AccountId;
import enfilade.account.ApiKey;
import enfilade.account.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the key that a program shows, and remembers when and from where it was last used. */
@Component
class KeyRing {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_ADDRESS = 64;

    /** A key and the address of the account that it opens. */
    record Found(ApiKey key, String slug) {}

    private final JdbcClient db;
    private final Secret secret;
    private final Clock clock;

    KeyRing(JdbcClient db, Secret secret, Clock clock) {
        this.db = db;
        this.secret = secret;
        this.clock = clock;
    }

    /** Also one that is revoked or expired; reads the index api_key_by_stub. */
    Optional<Found> find(String shown) {
        return db.sql("""
                select k.id, k.account_id, k.version, k.name, k.stub, k.hash, k.scopes, k.created_by, k.created_at,
                       k.last_used_at, k.last_used_from, k.expires_at, k.revoked_at, a.slug
                  from api_key k
                  join account a on a.id = k.account_id
                 where k.stub = :stub
                """).param("stub", ApiKey.stubOf(shown)).query(KeyRing::found).list().stream()
                .filter(it -> it.key().isOpenedBy(shown, secret)).findFirst();
    }

    /** Once a minute is often enough to tell a forgotten key from one in use. */
    void note(ApiKey key, String address) {
        var now = clock.instant();
        var before = now.minus(NOTED_EVERY);
        if (key.lastUsedAt() != null && key.lastUsedAt().isAfter(before)) return;
        db.sql("""
                update api_key
                   set last_used_at = :now, last_used_from = :address
                 where account_id = :account
                   and id = :key
                   and (last_used_at is null or last_used_at <= :before)
                """).param("now", utc(now)).param("before", utc(before)).param("account", key.accountId().value())
                .param("key", key.id()).param("address", address.length() <= LONGEST_ADDRESS ? address
                        : address.substring(0, LONGEST_ADDRESS)).update();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var key = new ApiKey(row.getObject("id", UUID.class), row.getInt("version"),
                new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"), row.getString("stub"),
                row.getString("hash"), scopes(row), row.getString("created_by"), moment(row, "created_at"),
                moment(row, "last_used_at"), row.getString("last_used_from"), moment(row, "expires_at"),
                moment(row, "revoked_at"));
        return new Found(key, row.getString("slug"));
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("scopes").getArray()).map(String::valueOf).toList();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
