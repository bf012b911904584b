package enfilade.agent;

import enfilade.account.Actor;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The library: the interviewers that any team has published, read by all of them. The one view across accounts. It
 * only reads, it sees nothing but what was published, and nothing that it answers says whose something is.
 */
@Component
class PublicProfiles {

    static final int SIZE = 25;

    /** One page of the library. */
    record Shelf(List<Exhibit> rows, @Nullable String earlier, @Nullable String later) {}

    /** One interviewer as it was published. */
    record Shown(UUID publicId, AgentText agent, boolean own) {}

    /** One of them, and what it is sorted by. */
    private record Found(LibraryPayload payload, String nameLower) {}

    private record Row(UUID id, String nameLower, Exhibit exhibit) {}

    private static final String COLUMNS = "select id, name_lower, profile_text, account_id = :me as own ";
    private static final String SHOWN = COLUMNS + "from public_profile ";

    private final JdbcClient db;

    PublicProfiles(JdbcClient db) {
        this.db = db;
    }

    Optional<Shown> find(Actor me, UUID publicId) {
        return db.sql(SHOWN + " where id = :id").param("me", me.accountId().value()).param("id", publicId)
                .query(PublicProfiles::shown).optional();
    }

    /** Found by its address, or by the id that it has at home: its team may know no other. */
    Optional<Shown> findByAnyId(Actor me, UUID id) {
        return db.sql(SHOWN + """
                 where id = :id
                    or id = (select s.id
                               from agent_profile p
                               join public_profile s on (s.account_id, s.agent_profile_id) = (p.account_id, p.id)
                              where p.id = :id)
                """).param("me", me.accountId().value()).param("id", id).query(PublicProfiles::shown).optional();
    }

    /** Whole ones, by name; relies on the index public_profile_by_name. */
    Listing<LibraryPayload> page(Actor me, LibraryApi.Filter filter, Slice slice) {
        var params = new HashMap<String, Object>(filter.words().params());
        params.put("me", me.accountId().value());
        var from = new StringBuilder("from public_profile where 1 = 1");
        if (filter.useCase() != null) {
            from.append(" and use_case = :use");
            params.put("use", filter.useCase().name());
        }
        filter.words().conditions("name_lower").forEach(condition -> from.append(" and ").append(condition));
        var source = new Slice.Source(COLUMNS, from.toString(), "name_lower", "id", Slice.Order.BY_TEXT, params);
        var found = slice.read(db, source, PublicProfiles::found,
                it -> Cursor.at(it.nameLower(), it.payload().id()));
        return new Listing<>(found.data().stream().map(Found::payload).toList(), found.meta());
    }

    /** By name; relies on the index public_profile_by_name. */
    Shelf shelf(Actor me, LibraryFilter filter) {
        var cursor = filter.cursor();
        var params = new HashMap<String, Object>();
        params.put("me", me.accountId().value());
        params.put("most", SIZE + 1);
        var sql = new StringBuilder("""
                select id, name, name_lower, use_case, looks_for, question_count, account_id = :me as own
                  from public_profile
                 where 1 = 1
                """);
        if (!filter.useCase().isEmpty()) {
            sql.append(" and use_case = :use");
            params.put("use", filter.useCase().toUpperCase(Locale.ROOT));
        }
        filter.words().conditions("name_lower").forEach(condition -> sql.append(" and ").append(condition));
        params.putAll(filter.words().params());
        var onward = cursor == null || cursor.later();
        if (cursor != null) {
            sql.append(" and (name_lower, id) ").append(onward ? ">" : "<").append(" (:key, :id)");
            params.put("key", cursor.key());
            params.put("id", cursor.id());
        }
        var way = onward ? "asc" : "desc";
        sql.append(" order by name_lower %s, id %s fetch first :most rows only".formatted(way, way));
        var fetched = db.sql(sql.toString()).params(params).query(PublicProfiles::row).list();
        var page = Cursor.Page.of(fetched, SIZE, cursor, row -> Cursor.at(row.nameLower(), row.id()));
        return new Shelf(page.rows().stream().map(Row::exhibit).toList(), filter.address(page.earlier()),
                filter.address(page.later()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var it = shown(row, number);
        return new Found(LibraryPayload.of(it.publicId(), it.agent(), it.own()), row.getString("name_lower"));
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(row.getObject("id", UUID.class), Snapshot.read(row.getString("profile_text")),
                row.getBoolean("own"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(id, row.getString("name_lower"), Exhibit.of("/agents/library/" + id, row.getString("name"),
                UseCase.valueOf(row.getString("use_case")).label(), row.getInt("question_count"),
                row.getString("looks_for"), row.getBoolean("own")));
    }
}
