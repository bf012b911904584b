package enfilade.api;

import enfilade.Checks;
import enfilade.web.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which part of a list a program wants: a numbered page with counts, or the rows behind a cursor.
 *
 * @param after     the row to read on from; null is the beginning
 * @param isOnward  whether it reads by cursor
 */
public record Slice(int page, int size, boolean isOnward, @Nullable Cursor after) {

    /** Up to here rows are counted. */
    static final int COUNTED = 10_000;

    public static final int USUAL_SIZE = 20;
    public static final int MOST = 100;

    /** What a list is sorted by; the id decides between equals. */
    public enum Order {
        OLDEST_FIRST("asc", ">", Order::instant), NEWEST_FIRST("desc", "<", Order::instant),
        BY_NUMBER("asc", ">", Order::number), HIGHEST_FIRST("desc", "<", Order::number),
        BY_TEXT("asc", ">", Optional::of);

        private final String way;
        private final String beyond;
        private final Function<String, Optional<Object>> key;

        Order(String way, String beyond, Function<String, Optional<Object>> key) {
            this.way = way;
            this.beyond = beyond;
            this.key = key;
        }

        private static Optional<Object> instant(String key) {
            try {
                return key.matches("\\d{4}-.*")
                        ? Optional.of(OffsetDateTime.ofInstant(Instant.parse(key), ZoneOffset.UTC)) : Optional.empty();
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        private static Optional<Object> number(String key) {
            return key.matches("\\d{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
        }
    }

    /** @param cursor null when pages are numbered; empty at the beginning */
    public static Slice of(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor, Order order) {
        var checks = new Checks();
        if (page != null && page < 1) checks.add("page", "out_of_range", "Pages are counted from 1.");
        if (pageSize != null && (pageSize < 1 || pageSize > MOST)) {
            checks.add("pageSize", "out_of_range", "A page has 1 to 100 rows.");
        }
        if (page != null && cursor != null) {
            checks.add("cursor", "invalid", "A list is read by page or by cursor, not by both.");
        }
        var after = Cursor.read(cursor).filter(it -> it.later() && order.key.apply(it.key()).isPresent());
        if (cursor != null && !cursor.isEmpty() && after.isEmpty()) {
            checks.add("cursor", "invalid", "This is no cursor that this list gave.");
        }
        checks.refuse();
        return new Slice(page == null ? 1 : page, pageSize == null ? USUAL_SIZE : pageSize, cursor != null,
                after.orElse(null));
    }

    /** Finds one page: one statement, and another one for counts that the page does not tell by itself. */
    public <T> Listing<T> read(JdbcClient db, Source source, RowMapper<T> mapper,
                               Function<T, Cursor> place) {
        var params = new HashMap<String, Object>(source.params());
        var sql = source.select() + " " + source.from() + beyond(source, params) + " order by %1$s %3$s, %2$s %3$s"
                .formatted(source.key(), source.id(), source.order().way);
        var rows = db.sql(sql + (isOnward ? "" : " offset :offset rows") + " fetch first :most rows only")
                .params(params).params(isOnward ? Map.of("most", size + 1)
                        : Map.of("most", size, "offset", (long) (page - 1) * size))
                .query(mapper).list();
        return isOnward ? onward(rows, place) : new Listing<>(rows, pages(total(db, source, rows.size())));
    }

    /**
     * Where a list comes from.
     *
     * @param from   {@code from … where …}
     * @param key    the column that it is sorted by, never null
     */
    public record Source(String select, String from, String key, String id, Order order, Map<String, ?> params) {}

    private String beyond(Source source, Map<String, Object> params) {
        if (after == null) return "";
        params.put("after_key", source.order().key.apply(after.key()).orElseThrow());
        params.put("after_id", after.id());
        return " and (%s, %s) %s (:after_key, :after_id)".formatted(source.key(), source.id(), source.order().beyond);
    }

    private <T> Listing<T> onward(List<T> rows, Function<T, Cursor> place) {
        if (rows.size() <= size) return new Listing<>(rows, new Listing.Onward(size, null));
        var shown = rows.subList(0, size);
        return new Listing<>(shown, new Listing.Onward(size, place.apply(shown.getLast()).text()));
    }

    private Listing.Pages pages(long total) {
        return total > COUNTED ? new Listing.Pages(page, size, null, null)
                : new Listing.Pages(page, size, (int) total, (int) ((total + size - 1) / size));
    }

    /** A page with room left is the last one: what stands before it and on it is all. */
    private long total(JdbcClient db, Source source, int found) {
        if (found < size && (found > 0 || page == 1)) return (page - 1L) * size + found;
        return db.sql("select count(*) from (select 1 as one " + source.from()
                        + " fetch first %d rows only) counted".formatted(COUNTED + 1))
                .params(source.params()).query(Long.class).single();
    }
}
