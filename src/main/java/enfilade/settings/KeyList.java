package enfilade.settings;

import enfilade.account.Actor;
import enfilade.web.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The API keys of an account: a page of those that work, newest first, and the latest of those that no longer do.
 *
 * @param more    whether there are further ones that no longer work
 * @param earlier the address of the keys made before these; null when there are none
 * @param later   the address of the keys made after these
 */
record KeyList(List<KeyRow> rows, List<KeyRow> past, boolean more, @Nullable String earlier, @Nullable String later) {

    static final int SIZE = 25;

    private static final String KEYS = """
            select id, name, stub, scopes, created_by, created_at, last_used_at, last_used_from, expires_at, revoked_at
              from api_key
             where account_id = :account
            """;

    static KeyList read(Actor me, Instant now, @Nullable String page, KeyRow.Words words, JdbcClient db) {
        var cursor = Cursor.read(page).filter(KeyList::isInstant).orElse(null);
        var params = new HashMap<String, Object>(Map.of("account", me.accountId().value(), "now", at(now),
                "most", SIZE + 1));
        var rows = Cursor.Page.of(working(cursor, params, words, db), SIZE, cursor,
                row -> Cursor.at(row.createdAt().toString(), row.id()));
        if (rows.rows().isEmpty() && cursor != null) return read(me, now, null, words, db);
        var past = past(params, words, db);
        return new KeyList(rows.rows(), past.subList(0, Math.min(SIZE, past.size())), past.size() > SIZE,
                address(rows.later()), address(rows.earlier()));
    }

    /** Whether nobody has made a key here yet. */
    public boolean isEmpty() {
        return rows.isEmpty() && past.isEmpty();
    }

    /** Relies on the index api_key_of_account. */
    private static List<KeyRow> working(@Nullable Cursor cursor, Map<String, Object> params, KeyRow.Words words,
                                        JdbcClient db) {
        var down = cursor == null || cursor.later();
        var from = "";
        if (cursor != null) {
            from = " and (created_at, id) %s (:from, :id)\n".formatted(down ? "<" : ">");
            params.put("from", at(Instant.parse(cursor.key())));
            params.put("id", cursor.id());
        }
        var way = down ? "desc" : "asc";
        return db.sql(KEYS + " and revoked_at is null and (expires_at is null or expires_at > :now)\n" + from
                        + " order by created_at %s, id %s fetch first :most rows only".formatted(way, way))
                .params(params).query(words::row).list();
    }

    private static List<KeyRow> past(Map<String, Object> params, KeyRow.Words words, JdbcClient db) {
        return db.sql(KEYS + """
                   and (revoked_at is not null or expires_at <= :now)
                 order by least(coalesce(revoked_at, expires_at), coalesce(expires_at, revoked_at)) desc, id
                 fetch first :most rows only
                """).params(params).query(words::row).list();
    }

    private static @Nullable String address(@Nullable String page) {
        return page == null ? null : "/settings/api-keys?page=" + page;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static boolean isInstant(Cursor cursor) {
        try {
            return cursor.key().matches("\\d{4}-.*") && Instant.parse(cursor.key()) != null;
        } catch (DateTimeException another) {
            return false;
        }
    }
}
