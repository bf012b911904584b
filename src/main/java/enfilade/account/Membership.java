package enfilade.account;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the accounts that a person belongs to, and who they are there. */
public record Membership(AccountId accountId, String slug, String accountName, UUID memberId, Role role,
                         UUID personId, String personName, String email, String zone, boolean shortcuts) {

    /** All of a person's memberships in one statement: the sidebar's switcher and the door itself both read it. */
    public static List<Membership> of(UUID person, JdbcClient db) {
        return db.sql("""
                select a.id as account_id, a.slug, a.name as account_name, m.id as member_id, m.role,
                       p.id as person_id, p.name as person_name, p.email, p.zone, p.shortcuts
                  from member m
                  join account a on a.id = m.account_id
                  join person p  on p.id = m.person_id
                 where m.person_id = :person
                 order by a.name, a.slug
                """).param("person", person)
                .query((row, n) -> new Membership(new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("slug"), row.getString("account_name"), row.getObject("member_id", UUID.class),
                        Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class),
                        row.getString("person_name"), row.getString("email"), row.getString("zone"),
                        row.getBoolean("shortcuts")))
                .list();
    }

    public Actor actor() {
        return new Actor(accountId, Actor.Kind.MEMBER, memberId, personName, role, ZoneId.of(zone));
    }

    public String home() {
        return "/@" + slug + "/";
    }
}
