package enfilade.notice;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody a letter about a journey goes to: the participant, or a member who is asked to look.
 *
 * @param team what their account is called
 * @param slug how its address reads
 * @param zone whose clock they have; null while nobody knows
 */
record Addressee(UUID id, String name, String email, @Nullable ZoneId zone, String team, String slug) {

    /** By then everybody is back. */
    private static final Instant LONG_HENCE = Instant.parse("9000-01-01T00:00:00Z");

    private static final String ASKED = """
            from journey j
                                 join revision_reviewer r
                                   on (r.account_id, r.revision_id, r.stage_id)
                                    = (j.account_id, j.revision_id, j.stage_id)
                                where j.account_id = :account
                                  and j.id = :journey""";

    static Optional<Addressee> participant(AccountId account, UUID journey, JdbcClient db) {
        return db.sql("""
                select p.id, p.name, p.email, p.zone, a.name as team, a.slug
                  from journey j
                  join participant p on (p.account_id, p.id) = (j.account_id, j.participant_id)
                  join account a on a.id = j.account_id
                 where j.account_id = :account
                   and j.id = :journey
                """).param("account", account.value()).param("journey", journey).query(Addressee::from).optional();
    }

    /**
     * Those who were asked by name to look at the door where a journey stands, and are in the team and not away. When
     * none of them is here, those who stand in for them.
     */
    static List<Addressee> asked(AccountId account, UUID journey, Instant now, JdbcClient db) {
        var asked = members(account, now, """
                   and exists (select 1 %s
                                  and r.member_id = m.id)""".formatted(ASKED), Map.of("journey", journey), db);
        return !asked.isEmpty() ? asked : members(account, now, """
                   and m.role in ('ADMIN', 'OWNER')
                   and exists (select 1 %s)""".formatted(ASKED), Map.of("journey", journey), db);
    }

    /** Those who keep the account, and are here: its owners and admins. */
    static List<Addressee> keepers(AccountId account, Instant now, JdbcClient db) {
        return members(account, now, "   and m.role in ('ADMIN', 'OWNER')", Map.of(), db);
    }

    /** Everybody who may score and decide somewhere, and is here. */
    static List<Addressee> reviewing(AccountId account, Instant now, JdbcClient db) {
        return members(account, now, "", Map.of(), db);
    }

    /** Everybody who may score and decide somewhere, here or away. */
    static List<Addressee> team(AccountId account, JdbcClient db) {
        return members(account, LONG_HENCE, "", Map.of(), db);
    }

    private static List<Addressee> members(AccountId account, Instant now, String which, Map<String, Object> params,
                                           JdbcClient db) {
        return db.sql("""
                select m.id, person.name, person.email, person.zone, a.name as team, a.slug
                  from member m
                  join person on person.id = m.person_id
                  join account a on a.id = m.account_id
                 where m.account_id = :account
                   and m.role <> 'VIEWER'
                   and not %s
                """.formatted(Member.IS_ABSENT) + which + "\n order by person.name, m.id")
                .param("account", account.value()).param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .params(params).query(Addressee::from).list();
    }

    /** Where somebody who did this can be written to; nothing for programs and for what happens by itself. */
    static @Nullable String whoDid(Actor by, JdbcClient db) {
        if (by.kind() != Actor.Kind.MEMBER) return null;
        return db.sql("""
                select person.email
                  from member m
                  join person on person.id = m.person_id
                 where m.account_id = :account
                   and m.id = :member
                """).param("account", by.accountId().value()).param("member", by.id()).query(String.class).optional()
                .orElse(null);
    }

    private static Addressee from(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        return new Addressee(row.getObject("id", UUID.class), row.getString("name"), row.getString("email"),
                zone == null ? null : ZoneId.of(zone), row.getString("team"), row.getString("slug"));
    }
}
