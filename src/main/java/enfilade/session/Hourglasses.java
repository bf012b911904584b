package enfilade.session;

import enfilade.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of each conversation, and what was noted about it. Whoever changes one holds its journey. */
@Component
public class Hourglasses {

    private final JdbcClient db;

    Hourglasses(JdbcClient db) {
        this.db = db;
    }

    Optional<Hourglass> of(AccountId account, UUID session) {
        return db.sql("""
                select spent_seconds, seen_at, heard_at, beats, closing, asker, asking_since, held_up_since, again_at,
                       tries, switches, pastes, pasted, absences, absent_seconds
                  from conversation
                 where account_id = :account
                   and session_id = :session
                """).param("account", account.value()).param("session", session).query(Hourglasses::hourglass)
                .optional();
    }

    /** What was noted about a session; nothing where no conversation was held. */
    public Signals signals(AccountId account, UUID session) {
        return of(account, session).map(Hourglass::signals).orElse(Signals.NONE);
    }

    /** Of several sessions, those of which something was noted: one statement. */
    Map<UUID, Signals> signals(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) return Map.of();
        var found = new HashMap<UUID, Signals>();
        db.sql("""
                select session_id, switches, pastes, pasted, absences, absent_seconds
                  from conversation
                 where account_id = :account
                   and session_id in (:sessions)
                """).param("account", account.value()).param("sessions", sessions)
                .query((row, n) -> found.put(row.getObject("session_id", UUID.class), signals(row))).list();
        return found;
    }

    void keep(Session session, Hourglass it) {
        var values = values(session, it);
        var kept = db.sql("""
                update conversation
                   set spent_seconds = :spent, seen_at = :seen, heard_at = :heard, beats = :beats, closing = :closing,
                       asker = :asker, asking_since = :asking, held_up_since = :held_up, again_at = :again,
                       tries = :tries, switches = :switches, pastes = :pastes, pasted = :pasted,
                       absences = :absences, absent_seconds = :absent
                 where account_id = :account
                   and session_id = :session
                """).paramSource(values).update();
        if (kept == 0) db.sql("""
                insert into conversation (account_id, session_id, spent_seconds, seen_at, heard_at, beats, closing,
                                          asker, asking_since, held_up_since, again_at, tries, switches, pastes,
                                          pasted, absences, absent_seconds)
                values (:account, :session, :spent, :seen, :heard, :beats, :closing, :asker, :asking, :held_up, :again,
                        :tries, :switches, :pastes, :pasted, :absences, :absent)
                """).paramSource(values).update();
    }

    /** The time goes on where it was in a session that could not go on for our reasons, once somebody comes back. */
    void copy(Session from, Session to) {
        of(from.accountId(), from.id()).ifPresent(it -> keep(to, it.unheard()));
    }

    private static MapSqlParameterSource values(Session session, Hourglass it) {
        return new MapSqlParameterSource("account", session.accountId().value()).addValue("session", session.id())
                .addValue("spent", it.spent()).addValue("seen", at(it.seenAt())).addValue("heard", at(it.heardAt()))
                .addValue("beats", it.beats()).addValue("closing", it.closing()).addValue("asker", it.asker())
                .addValue("asking", at(it.askingSince())).addValue("held_up", at(it.heldUpSince()))
                .addValue("again", at(it.againAt())).addValue("tries", it.tries())
                .addValue("switches", it.signals().switches()).addValue("pastes", it.signals().pastes())
                .addValue("pasted", it.signals().pasted()).addValue("absences", it.signals().absences())
                .addValue("absent", it.signals().absentSeconds());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant it) {
        return it == null ? null : OffsetDateTime.ofInstant(it, ZoneOffset.UTC);
    }

    private static Hourglass hourglass(ResultSet row, int n) throws SQLException {
        return new Hourglass(row.getInt("spent_seconds"), instant(row, "seen_at"), instant(row, "heard_at"),
                row.getBoolean("beats"), row.getBoolean("closing"), row.getObject("asker", UUID.class),
                instant(row, "asking_since"), instant(row, "held_up_since"), instant(row, "again_at"),
                row.getInt("tries"), signals(row));
    }

    private static Signals signals(ResultSet row) throws SQLException {
        return new Signals(row.getInt("switches"), row.getInt("pastes"), row.getInt("pasted"), row.getInt("absences"),
                row.getInt("absent_seconds"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
