package enfilade.participant;

import enfilade.web.JsonText;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in a row, as somebody's record tells it: each column by its name, in the order of the statement. */
public final class Kept {

    /** A row that can be changed still: what is taken out of it is not told. */
    public static Map<String, @Nullable Object> entry(ResultSet row, int number) throws SQLException {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            entry.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT),
                    value(row, i, columns.getColumnTypeName(i)));
        }
        return entry;
    }

    /** A document in JSON that was kept as text, as lists and maps. */
    public static @Nullable Object parsed(@Nullable Object text) {
        return text == null ? null : plain(JsonText.read(text.toString()));
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        if (type.toUpperCase(Locale.ROOT).startsWith("TIMESTAMP")) {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        return switch (row.getObject(column)) {
            case null -> null;
            case Array array -> Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
            case UUID id -> id.toString();
            case BigDecimal number -> number.stripTrailingZeros();
            case Number number -> number;
            case Boolean truth -> truth;
            case Object text -> text.toString();
        };
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            var entries = new LinkedHashMap<String, @Nullable Object>();
            node.properties().forEach(it -> entries.put(it.getKey(), plain(it.getValue())));
            return entries;
        }
        if (node.isArray()) return node.valueStream().map(it -> (Object) plain(it)).toList();
        if (node.isNull()) return null;
        if (node.isNumber()) return node.decimalValue();
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    private Kept() {}
}
