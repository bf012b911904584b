package enfilade.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list, between two rows: the sort key and id of the row beside it, and which way to read from
 * there. Pages found this way cost the same however deep they are, and do not shift when rows are added before them.
 */
public record Cursor(boolean later, String key, UUID id) {

    /** A page of rows, with the places where the one before and the one after it begin. */
    public record Page<T>(List<T> rows, @Nullable String earlier, @Nullable String later) {

        /**
         * Cuts a page out of what was fetched: one row more than fits, nearest to the cursor first.
         *
         * @param place the sort key and id of a row; which way does not matter
         */
        public static <T> Page<T> of(List<T> fetched, int size, @Nullable Cursor from, Function<T, Cursor> place) {
            var more = fetched.size() > size;
            var nearest = more ? fetched.subList(0, size) : fetched;
            var backwards = from != null && !from.later;
            var rows = backwards ? nearest.reversed() : nearest;
            if (rows.isEmpty()) return new Page<>(rows, null, null);
            return new Page<>(List.copyOf(rows),
                    (backwards ? more : from != null) ? place.apply(rows.getFirst()).before().text() : null,
                    (backwards || more) ? place.apply(rows.getLast()).after().text() : null);
        }
    }

    /** Next to the row with this sort key and id. */
    public static Cursor at(String key, UUID id) {
        return new Cursor(true, key, id);
    }

    /** What an address said; a cursor that cannot be read is the beginning of the list. */
    public static Optional<Cursor> read(@Nullable String text) {
        try {
            if (text == null || text.isBlank()) return Optional.empty();
            var plain = new String(Base64.getUrlDecoder().decode(text.strip()), StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) return Optional.empty();
            return Optional.of(new Cursor(plain.charAt(0) == '+', plain.substring(37),
                    UUID.fromString(plain.substring(1, 37))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        var plain = (later ? "+" : "-") + id + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private Cursor before() {
        return new Cursor(false, key, id);
    }

    private Cursor after() {
        return new Cursor(true, key, id);
    }
}
