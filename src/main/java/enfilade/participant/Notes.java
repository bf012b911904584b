package enfilade.participant;

import enfilade.account.AccountId;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members have noted about participants, for each other; participants and engines never read it. */
@Component
class Notes {

    /** One of them, as it was written. */
    record Note(UUID id, UUID participantId, String words, UUID byId, String by, Instant at) {}

    private static final String SELECT = "select id, participant_id, words, made_by, made_by_name, created_at ";

    private static final String FROM = """
              from participant_note
             where account_id = :account
               and participant_id = :participant""";

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    /** Of one person, the newest first; reads participant_note_of_participant. */
    List<Note> of(AccountId account, UUID participant) {
        return db.sql(SELECT + FROM + " order by created_at desc, id desc").param("account", account.value())
                .param("participant", participant).query(Notes::note).list();
    }

    Listing<Note> page(AccountId account, UUID participant, Slice slice) {
        var source = new Slice.Source(SELECT, FROM, "created_at", "id", Slice.Order.NEWEST_FIRST,
                Map.of("account", account.value(), "participant", participant));
        return slice.read(db, source, Notes::note, it -> Cursor.at(it.at().toString(), it.id()));
    }

    Optional<Note> find(AccountId account, UUID participant, UUID id) {
        return db.sql(SELECT + FROM + " and id = :id").param("account", account.value())
                .param("participant", participant).param("id", id).query(Notes::note).optional();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
                row.getString("words"), row.getObject("made_by", UUID.class), row.getString("made_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
