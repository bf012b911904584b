package enfilade.notice;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
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

    /** Those who were asked by name to look at the door where a journey stands, and are still in the team. */
    static List<Addressee> asked(AccountId account, UUID journey, JdbcClient db) {
        return db.sql("""
                select m.id, person.name, person.email, person.zone, a.name as team, a.slug
                  from journey j
                  join revision_reviewer r
                    on (r.account_id, r.revision_id, r.stage_id) = (j.account_id, j.revision_id, j.stage_id)
                  join member m on (m.account_id, m.id) = (r.account_id, r.member_id)
                  join person on person.id = m.person_id
                  join account a on a.id = j.account_id
                 where j.account_id = :account
                   and j.id = :journey
                   and m.role <> 'VIEWER'
                 order by person.name, m.id
                """).param("account", account.value()).param("journey", journey).query(Addressee::from).list();
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
