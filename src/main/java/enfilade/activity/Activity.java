package enfilade.activity;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of the ledger: who did what, on which thing, when. Rows are only ever added. */
public record Activity(UUID id, long seq, String type, UUID thing, String actor, String words, Instant at) {

    /**
     * The latest facts that somebody may know of, newest first; relies on the unique index over (account_id, seq).
     * Names stand in the words of a fact, so a fact about a template or a stage is told to those only who may see that
     * template, and one about invitations and keys to those who manage them.
     */
    public static List<Activity> latest(Actor me, int most, JdbcClient db) {
        return db.sql("""
                select a.id, a.seq, a.type, a.thing_id, a.actor_name, a.words, a.at
                  from activity a
                 where a.account_id = :account
                   and (:manages or a.type not in ('member.invited', 'member.uninvited'))
                   and (:sees_all
                        or a.type like 'agent!_profile.%%' escape '!'
                        or a.type like 'member.%%'
                        or a.type like 'account.%%'
                        or exists (select 1
                                     from evaluation_template t
                                    where (t.account_id, t.id) = (a.account_id, a.thing_id)
                                      and %1$s)
                        or exists (select 1
                                     from evaluation_stage s
                                     join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                                    where (s.account_id, s.id) = (a.account_id, a.thing_id)
                                      and %1$s))
                 order by a.seq desc
                 fetch first :most rows only
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me))
                .param("manages", me.role().managesPeople()).param("most", most)
                .query(Activity::from).list();
    }

    /** Who touched a thing last: the name for "… changed this while you were writing". */
    public static Optional<String> lastActor(AccountId account, UUID thing, JdbcClient db) {
        return db.sql("""
                select actor_name
                  from activity
                 where account_id = :account
                   and thing_id = :thing
                 order by seq desc
                 fetch first 1 row only
                """).param("account", account.value()).param("thing", thing).query(String.class).optional();
    }

    private static Activity from(ResultSet row, int number) throws SQLException {
        return new Activity(row.getObject("id", UUID.class), row.getLong("seq"), row.getString("type"),
                row.getObject("thing_id", UUID.class), row.getString("actor_name"), row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
