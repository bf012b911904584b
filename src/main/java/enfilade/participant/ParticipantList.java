package enfilade.participant;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.participant.Participant.Status;
import enfilade.web.Choice;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import enfilade.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of an account's participants: searched, filtered, sorted, a page at a time, in two statements. */
@Component
class ParticipantList {

    static final int SIZE = 25;

    private static final int TAGS_SHOWN = 3;

    /** Whether those who were put away are wanted. */
    enum Shown implements Choice {
        ACTIVE, ARCHIVED, ANY;

        @Override
        public String label() {
            return this == ANY ? "Any status" : Choice.super.label();
        }

        @Nullable Status status() {
            return this == ANY ? null : Status.valueOf(name());
        }
    }

    /** In which order; each reads an index over (account_id, column, id). */
    enum Sort implements Choice {
        NEWEST("created_at"), NAME("name_lower");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /** What stands in the address of the list. */
    record Query(@Nullable String q, @Nullable UUID template, Sought.@Nullable Where state, @Nullable Shown status,
                 @Nullable Sort sort, @Nullable String page) {

        Query {
            q = q == null ? "" : Texts.cut(Texts.plain(q), 160);
            status = status == null ? Shown.ACTIVE : status;
            sort = sort == null ? Sort.NEWEST : sort;
        }

        /** Nothing was asked for. */
        public boolean isPlain() {
            return q.isEmpty() && template == null && state == null && status == Shown.ACTIVE && page == null;
        }

        Sought sought() {
            return new Sought(Words.in(q), status.status(), template, state);
        }
    }

    /** One participant, ready to print; without a journey there is no template. */
    record Item(UUID id, String name, String email, boolean archived, @Nullable String template, String stage,
                String state, String tone, String tags, String added) {}

    private record Found(UUID id, String name, String nameLower, String email, List<String> tags, Status status,
                         Instant createdAt) {

        static Found from(ResultSet row, int number) throws SQLException {
            return new Found(row.getObject("id", UUID.class), row.getString("name"), row.getString("name_lower"),
                    row.getString("email"),
                    Stream.of((Object[]) row.getArray("tags").getArray()).map(String::valueOf).toList(),
                    Status.valueOf(row.getString("status")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }

        Cursor place(Sort sort) {
            return Cursor.at(sort == Sort.NAME ? nameLower : createdAt.toString(), id);
        }

        String tagsInShort() {
            var more = tags.size() > TAGS_SHOWN ? " · +" + (tags.size() - TAGS_SHOWN) : "";
            return tags.stream().limit(TAGS_SHOWN).collect(Collectors.joining(" · ")) + more;
        }
    }

    private final JdbcClient db;
    private final Dates dates;

    ParticipantList(JdbcClient db, Dates dates) {
        this.db = db;
        this.dates = dates;
    }

    Cursor.Page<Item> page(Actor me, Query query) {
        var from = Cursor.read(query.page()).filter(cursor -> query.sort() == Sort.NAME || instant(cursor) != null)
                .orElse(null);
        var page = Cursor.Page.of(found(me, query, from), SIZE, from, row -> row.place(query.sort()));
        var ids = page.rows().stream().map(Found::id).toList();
        var walks = Walk.latest(me, ids, query.sought(), db).stream()
                .collect(Collectors.toMap(Walk::participantId, Function.identity()));
        return new Cursor.Page<>(page.rows().stream().map(row -> item(row, walks.get(row.id()), me)).toList(),
                page.earlier(), page.later());
    }

    /** Whether there is anybody at all. */
    boolean isEmpty(Actor me) {
        return !db.sql("select exists (select 1 from participant where account_id = :account)")
                .param("account", me.accountId().value()).query(Boolean.class).single();
    }

    private Item item(Found row, @Nullable Walk walk, Actor me) {
        return new Item(row.id(), row.name(), row.email(), row.status() == Status.ARCHIVED,
                walk == null ? null : walk.template(), walk == null ? "" : walk.stage(),
                walk == null ? "" : walk.words(dates), walk == null ? "" : walk.state().tone(), row.tagsInShort(),
                dates.day(row.createdAt(), me.zone()));
    }

    /** Relies on the indexes participant_by_birth and participant_by_name. */
    private List<Found> found(Actor me, Query query, @Nullable Cursor from) {
        var sought = query.sought();
        var conditions = new ArrayList<>(sought.conditions());
        var down = (query.sort() == Sort.NEWEST) == (from == null || from.later());
        if (from != null) {
            conditions.add("(p.%s, p.id) %s (:key, :id)".formatted(query.sort().column, down ? "<" : ">"));
        }
        var direction = down ? "desc" : "asc";
        var params = sought.params();
        params.putAll(Sight.of(me));
        if (from != null) {
            params.put("key", key(query.sort(), from));
            params.put("id", from.id());
        }
        return db.sql("""
                select p.id, p.name, p.name_lower, p.email, p.tags, p.status, p.created_at
                  from participant p
                 where p.account_id = :account%s
                 order by p.account_id %s, p.%s %s, p.id %s
                 fetch first %d rows only
                """.formatted(conditions.stream().map("\n   and "::concat).collect(Collectors.joining()), direction,
                query.sort().column, direction, direction, SIZE + 1)).params(params).query(Found::from).list();
    }

    private static Object key(Sort sort, Cursor from) {
        if (sort == Sort.NAME) return from.key();
        var at = instant(from);
        if (at == null) throw new Refusal.NotFound("page");
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Null also for moments that no database could hold. */
    private static @Nullable Instant instant(Cursor from) {
        try {
            return from.key().matches("\\d{4}-.*") ? Instant.parse(from.key()) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
