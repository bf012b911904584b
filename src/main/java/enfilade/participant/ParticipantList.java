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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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

    private static final String COLUMNS = "p.id, p.name, p.name_lower, p.email, p.tags, p.status, p.created_at";

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
        NEWEST(SoughtPart.BIRTH), NAME("name_lower");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /** What stands in the address of the list. */
    record Query(@Nullable String q, @Nullable UUID template, Sought.@Nullable Where state, @Nullable Shown status,
                 @Nullable String tag, @Nullable Sort sort, @Nullable String page) {

        Query {
            q = q == null ? "" : Texts.cut(Texts.plain(q), Words.LONGEST);
            tag = tag == null || tag.isBlank() ? null : Texts.cut(Texts.plain(tag), Participant.LONGEST_TAG);
            status = status == null ? Shown.ACTIVE : status;
            sort = sort == null ? Sort.NEWEST : sort;
        }

        /** Nothing was asked for. */
        public boolean isPlain() {
            return q.isEmpty() && template == null && state == null && tag == null
                    && status == Shown.ACTIVE && page == null;
        }

        /** Under the names by which everybody who fits is meant elsewhere. */
        public Map<String, Object> fitting() {
            return Map.of("q", Texts.typed(q), "template", template == null ? "" : template, "state",
                    state == null ? "" : state.wire(), "status", Objects.requireNonNull(status).wire(), "tag",
                    Texts.typed(tag));
        }

        Sought sought() {
            return new Sought(Words.in(q), status.status(), template, state, tag);
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

    /** The tags that somebody has, by name, and the one that is looked for. */
    List<String> tags(Actor me, Query query) {
        var tags = new TreeSet<>(Tags.inUse(me, db));
        if (query.tag() != null) tags.add(query.tag());
        return List.copyOf(tags);
    }

    /** Whether there is anybody at all. */
    boolean isEmpty(Actor me) {
        return db.sql("select id from participant where account_id = :account order by account_id, created_at, id"
                + " fetch first 1 row only").param("account", me.accountId().value()).query(UUID.class).optional()
                .isEmpty();
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
        var down = (query.sort() == Sort.NEWEST) == (from == null || from.later());
        var behind = from == null ? List.<String>of()
                : List.of("(p.%s, p.id) %s (:key, :id)".formatted(query.sort().column, down ? "<" : ">"));
        var params = sought.params();
        params.putAll(Sight.of(me));
        if (from != null) {
            params.put("key", key(query.sort(), from));
            params.put("id", from.id());
        }
        return db.sql(sought.first(SIZE + 1, COLUMNS, behind, new SoughtPart.Order(query.sort().column, down)))
                .params(params).query(Found::from).list();
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
