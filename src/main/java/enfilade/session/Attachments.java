package enfilade.session;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All files that were given along with answers. Lists leave the bytes where they are. */
@Component
class Attachments {

    /** A file with all that is in it. */
    record Whole(Attachment file, byte[] bytes) {}

    private static final String COLUMNS = "select id, session_id, name, media_type, size, created_at ";

    private final JdbcClient db;

    Attachments(JdbcClient db) {
        this.db = db;
    }

    /** Of one session, in the order in which they came; reads attachment_of_session. */
    List<Attachment> of(AccountId account, UUID session) {
        return db.sql(COLUMNS + """
                  from attachment
                 where account_id = :account
                   and session_id = :session
                 order by created_at, id
                """).param("account", account.value()).param("session", session).query(Attachments::file).list();
    }

    /** Of several sessions, in the order in which they came: one statement. */
    List<Attachment> of(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) return List.of();
        return db.sql(COLUMNS + """
                  from attachment
                 where account_id = :account
                   and session_id in (:sessions)
                 order by session_id, created_at, id
                """).param("account", account.value()).param("sessions", sessions).query(Attachments::file).list();
    }

    Whole of(AccountId account, UUID session, UUID id) {
        return db.sql(COLUMNS + ", bytes " + """
                  from attachment
                 where account_id = :account
                   and session_id = :session
                   and id = :id
                """).param("account", account.value()).param("session", session).param("id", id)
                .query((row, n) -> new Whole(file(row, n), row.getBytes("bytes"))).optional()
                .orElseThrow(() -> new Refusal.NotFound("file"));
    }

    void add(AccountId account, Attachment it, byte[] bytes) {
        db.sql("""
                insert into attachment (account_id, id, session_id, name, media_type, bytes, size, created_at)
                values (:account, :id, :session, :name, :media_type, :bytes, :size, :at)
                """).param("account", account.value()).param("id", it.id()).param("session", it.session())
                .param("name", it.name()).param("media_type", it.mediaType()).param("bytes", bytes)
                .param("size", it.size()).param("at", OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    void remove(AccountId account, UUID session, UUID id) {
        db.sql("delete from attachment where account_id = :account and session_id = :session and id = :id")
                .param("account", account.value()).param("session", session).param("id", id).update();
    }

    void copy(Session from, Session to) {
        of(from.accountId(), from.id()).forEach(it -> add(from.accountId(), new Attachment(UUID.randomUUID(), to.id(),
                it.name(), it.mediaType(), it.size(), it.at()), of(from.accountId(), from.id(), it.id()).bytes()));
    }

    private static Attachment file(ResultSet row, int n) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class),
                row.getString("name"), row.getString("media_type"), row.getInt("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
