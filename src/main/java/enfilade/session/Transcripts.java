package enfilade.session;

import enfilade.account.AccountId;
import enfilade.engine.Utterance.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every turn of every conversation. They are only ever added to. */
@Component
public class Transcripts {

    private final JdbcClient db;

    Transcripts(JdbcClient db) {
        this.db = db;
    }

    /** Of one session, in their order; reads the primary key. */
    public List<Spoken> of(AccountId account, UUID session) {
        return db.sql("""
                select number, kind, question, words, stood_in, said_at
                  from turn
                 where account_id = :account
                   and session_id = :session
                 order by number
                """).param("account", account.value()).param("session", session).query(Transcripts::spoken).list();
    }

    /** Of several sessions, each one's in their order: one statement. */
    public Map<UUID, List<Spoken>> of(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) return Map.of();
        var found = new HashMap<UUID, List<Spoken>>();
        db.sql("""
                select session_id, number, kind, question, words, stood_in, said_at
                  from turn
                 where account_id = :account
                   and session_id in (:sessions)
                 order by session_id, number
                """).param("account", account.value()).param("sessions", sessions)
                .query((row, n) -> found.computeIfAbsent(row.getObject("session_id", UUID.class),
                        id -> new ArrayList<>()).add(spoken(row, n))).list();
        return found;
    }

    /** What a page has said under one of its keys. */
    Optional<String> said(Session session, String key) {
        return db.sql("""
                select words
                  from turn
                 where account_id = :account
                   and session_id = :session
                   and said_key = :key
                """).param("account", session.accountId().value()).param("session", session.id()).param("key", key)
                .query(String.class).optional();
    }

    /** @param key by which the participant's page knows what it sent; null for the interviewer's words */
    void add(Session session, Spoken it, @Nullable String key) {
        db.sql("""
                insert into turn (account_id, session_id, number, kind, question, words, said_key, stood_in, said_at)
                values (:account, :session, :number, :kind, :question, :words, :key, :in, :now)
                """).param("account", session.accountId().value()).param("session", session.id())
                .param("number", it.number()).param("kind", it.kind().name()).param("question", it.question())
                .param("words", it.words()).param("key", key).param("in", it.stoodIn())
                .param("now", OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    /** Nobody says twice what they said in a session that could not go on for our reasons. */
    void copy(Session from, Session to) {
        db.sql("""
                insert into turn (account_id, session_id, number, kind, question, words, said_key, stood_in, said_at)
                select account_id, :to, number, kind, question, words, said_key, stood_in, said_at
                  from turn
                 where account_id = :account
                   and session_id = :from
                   and kind <> 'CLOSES'
                """).param("account", from.accountId().value()).param("from", from.id()).param("to", to.id()).update();
    }

    private static Spoken spoken(ResultSet row, int n) throws SQLException {
        return new Spoken(row.getInt("number"), Kind.valueOf(row.getString("kind")), row.getInt("question"),
                row.getString("words"), row.getBoolean("stood_in"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
