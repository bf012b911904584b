package enfilade.settings;

import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.Scope;
import enfilade.web.Choice;
import enfilade.web.Dates;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One API key, ready to print.
 *
 * @param from where it was used last; null when it never was
 * @param soon how close its end is; null while that is far away
 * @param end  when it stopped working; null while it works
 */
record KeyRow(UUID id, String name, String prefix, List<String> scopes, String made, String used,
              @Nullable String from, String expires, @Nullable String soon, @Nullable String end, Instant createdAt) {

    private static final int FEW = 3;
    private static final int SOON_DAYS = 14;

    /** A few fit below each other; more fold away. */
    public boolean isFew() {
        return scopes.size() <= FEW;
    }

    /** All 13 scopes; 5 scopes, all to read */
    public String scopesInShort() {
        if (scopes.size() == Scope.values().length) return "All " + scopes.size() + " scopes";
        var reads = scopes.stream().map(it -> Choice.named(it, Scope.values()))
                .allMatch(it -> it.isPresent() && it.get().isReading());
        return scopes.size() + " scopes" + (reads ? ", all to read" : "");
    }

    /** Made by Ada 12 Nov at 14:50. Used yesterday at 09:12 from 192.0.2.7 */
    public String madeAndUsed() {
        return made + ". " + used + (from == null ? "" : " from " + from);
    }

    public String history() {
        return "/audit-log?thing=" + id;
    }

    /** Puts keys into words, on the clock of the one who reads. */
    record Words(ZoneId zone, Instant now, Dates dates) {

        static Words of(Actor me, Instant now, Dates dates) {
            return new Words(me.zone(), now, dates);
        }

        KeyRow row(ResultSet row, int number) throws SQLException {
            var created = instant(row, "created_at");
            var used = instant(row, "last_used_at");
            var expires = instant(row, "expires_at");
            return new KeyRow(row.getObject("id", UUID.class), row.getString("name"),
                    ApiKey.PREFIX + row.getString("stub") + "…", texts(row.getArray("scopes")),
                    "Made by " + row.getString("created_by") + " " + dates.minute(created, zone),
                    used == null ? "Never used" : "Used " + dates.minute(used, zone),
                    row.getString("last_used_from"),
                    expires == null ? "Never expires" : "Works until " + moment(expires), soon(expires),
                    end(instant(row, "revoked_at"), expires), created);
        }

        /** How long a key works: until the end of 30 Nov. */
        String until(@Nullable Instant expires) {
            return expires == null ? "until somebody revokes it" : "until " + moment(expires);
        }

        /** Midnight belongs to the day that it ends. */
        private String moment(Instant at) {
            return isMidnight(at) ? "the end of " + dates.day(at.minusSeconds(1), zone) : dates.minute(at, zone);
        }

        private boolean isMidnight(Instant at) {
            return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().equals(at);
        }

        private @Nullable String soon(@Nullable Instant expires) {
            if (expires == null || !expires.isAfter(now)) return null;
            var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone),
                    LocalDate.ofInstant(expires.minusSeconds(1), zone));
            if (days > SOON_DAYS) return null;
            return days == 0 ? "Ends today" : days == 1 ? "Ends tomorrow" : "Ends in " + days + " days";
        }

        /** What came first, when both did. */
        private @Nullable String end(@Nullable Instant revoked, @Nullable Instant expires) {
            var isOver = expires != null && !expires.isAfter(now);
            var isRevokedFirst = revoked != null && !(isOver && expires.isBefore(revoked));
            if (isRevokedFirst) return "Revoked " + dates.minute(revoked, zone);
            if (!isOver) return null;
            return (isMidnight(expires) ? "Expired at " : "Expired ") + moment(expires);
        }

        private static List<String> texts(Array array) throws SQLException {
            return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
