package enfilade.activity;

import enfilade.account.AccountId;
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

    /** The latest facts of an account, newest first; relies on the unique index over (account_id, seq). */
    public static List<Activity> latest(AccountId account, int most, JdbcClient db) {
        return db.sql("""
                select id, seq, type, thing_id, actor_name, words, at
                  from activity
                 where account_id = :account
                 order by seq desc
                 fetch first :most rows only
                """).param("account", account.value()).param("most", most).query(Activity::from).list();
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
