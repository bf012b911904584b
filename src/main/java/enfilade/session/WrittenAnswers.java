package enfilade.session;

import enfilade.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All answers of all sessions. Whoever changes one holds its journey, so that no two do at once. */
@Component
class WrittenAnswers {

    private final JdbcClient db;

    WrittenAnswers(JdbcClient db) {
        this.db = db;
    }

    /** Of one session, in the order of its questions; reads the primary key. */
    List<Answer> of(AccountId account, UUID session) {
        return db.sql("""
                select place, words, saves, saved_at
                  from answer
                 where account_id = :account
                   and session_id = :session
                 order by place
                """).param("account", account.value()).param("session", session).query(WrittenAnswers::answer).list();
    }

    /** Of several sessions, each one's in the order of its questions: one statement. */
    Map<UUID, List<Answer>> of(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) return Map.of();
        var found = new HashMap<UUID, List<Answer>>();
        db.sql("""
                select session_id, place, words, saves, saved_at
                  from answer
                 where account_id = :account
                   and session_id in (:sessions)
                 order by session_id, place
                """).param("account", account.value()).param("sessions", sessions)
                .query((row, n) -> found.computeIfAbsent(row.getObject("session_id", UUID.class),
                        id -> new ArrayList<>()).add(answer(row, n))).list();
        return found;
    }

    Optional<Answer> of(AccountId account, UUID session, int number) {
        return of(account, session).stream().filter(it -> it.number() == number).findFirst();
    }

    /** In place of what was there before, which was saved once less often. */
    Answer write(Session session, int number, String words, int saves, Instant now) {
        var written = db.sql("update answer set words = :words, saves = :saves, saved_at = :now "
                + "where account_id = :account and session_id = :session and place = :place");
        if (with(written, session, number, words, saves, now).update() == 0) {
            with(db.sql("insert into answer (account_id, session_id, place, words, saves, saved_at) "
                    + "values (:account, :session, :place, :words, :saves, :now)"), session, number, words, saves, now)
                    .update();
        }
        return new Answer(number, words, saves, now);
    }

    /** Nobody writes twice what they wrote in a session that could not go on for our reasons. */
    void copy(Session from, Session to) {
        db.sql("""
                insert into answer (account_id, session_id, place, words, saves, saved_at)
                select account_id, :to, place, words, saves, saved_at
                  from answer
                 where account_id = :account
                   and session_id = :from
                """).param("account", from.accountId().value()).param("from", from.id()).param("to", to.id()).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Session session, int number,
                                                 String words, int saves, Instant now) {
        return statement.param("account", session.accountId().value()).param("session", session.id())
                .param("place", number).param("words", words).param("saves", saves)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(row.getInt("place"), row.getString("words"), row.getInt("saves"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
