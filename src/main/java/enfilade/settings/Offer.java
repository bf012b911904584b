package enfilade.settings;

import enfilade.account.AccountId;
import enfilade.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the holder of a link is offered: which team, which role, by whom. */
record Offer(UUID invitationId, AccountId accountId, String slug, String team, Role role, String invitedBy) {

    /** Relies on the unique index over the hash. What has run out, was used or revoked is not there. */
    static Optional<Offer> under(String tokenHash, Instant now, JdbcClient db) {
        return db.sql("""
                select i.id, i.account_id, a.slug, a.name, i.role, i.invited_by
                  from invitation i
                  join account a on a.id = i.account_id
                 where i.token_hash = :hash
                   and i.expires_at > :now
                """).param("hash", tokenHash).param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Offer::from).optional();
    }

    public String home() {
        return "/@" + slug + "/";
    }

    private static Offer from(ResultSet row, int number) throws SQLException {
        return new Offer(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("slug"), row.getString("name"), Role.valueOf(row.getString("role")),
                row.getString("invited_by"));
    }
}
