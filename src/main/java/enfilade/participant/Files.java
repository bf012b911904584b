package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import enfilade.web.FileKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that are kept with participants, such as a resume. Lists leave the bytes where they are. */
@Component
public class Files {

    /** One of them; what it is, its content said. */
    public record Stored(UUID id, UUID participantId, String name, String mediaType, int size, String by, Instant at) {

        public String weight() {
            return FileKind.weight(size);
        }
    }

    /** One with all that is in it. */
    record Whole(Stored file, byte[] bytes) {}

    private static final String SELECT =
            "select id, participant_id, name, media_type, size, made_by_name, created_at ";

    private static final String FROM = """
              from participant_file
             where account_id = :account
               and participant_id = :participant""";

    private final JdbcClient db;

    Files(JdbcClient db) {
        this.db = db;
    }

    /** Of one person, the oldest first; reads participant_file_of_participant. */
    public List<Stored> of(AccountId account, UUID participant) {
        return db.sql(SELECT + FROM + " order by created_at, id").param("account", account.value())
                .param("participant", participant).query(Files::file).list();
    }

    Listing<Stored> page(AccountId account, UUID participant, Slice slice) {
        var source = new Slice.Source(SELECT, FROM, "created_at", "id", Slice.Order.OLDEST_FIRST,
                Map.of("account", account.value(), "participant", participant));
        return slice.read(db, source, Files::file, it -> Cursor.at(it.at().toString(), it.id()));
    }

    Whole of(AccountId account, UUID participant, UUID id) {
        return db.sql(SELECT + ", bytes" + FROM + " and id = :id").param("account", account.value())
                .param("participant", participant).param("id", id)
                .query((row, n) -> new Whole(file(row, n), row.getBytes("bytes"))).optional()
                .orElseThrow(() -> new Refusal.NotFound("file"));
    }

    private static Stored file(ResultSet row, int number) throws SQLException {
        return new Stored(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
                row.getString("name"), row.getString("media_type"), row.getInt("size"), row.getString("made_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
