package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.UseCase;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of an account's templates: searched, filtered, sorted, a page at a time, in three statements. */
@Component
class TemplateList {

    static final int SIZE = 25;

    /** What stands in the address of the list. */
    record Query(@Nullable String q, EvaluationTemplate.@Nullable Status status, @Nullable UseCase useCase,
                 @Nullable Sort sort, @Nullable String page) {

        Query {
            q = q == null ? "" : Texts.plain(q);
            sort = sort == null ? Sort.EDITED : sort;
        }

        /** Nothing was asked for: when there is nothing then, there is nothing at all. */
        public boolean isFirst() {
            return q.isEmpty() && status == null && useCase == null && page == null;
        }

        Words words() {
            return Words.in(q);
        }
    }

    /** In which order; each reads an index over (account_id, column, id). */
    enum Sort implements Choice {
        EDITED("Recently edited", "updated_at", true), NAME("Name", "name_lower", false),
        NEWEST("Newest", "created_at", true);

        private final String label;
        private final String column;
        private final boolean latestFirst;

        Sort(String label, String column, boolean latestFirst) {
            this.label = label;
            this.column = column;
            this.latestFirst = latestFirst;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One template, ready to print. */
    record Item(UUID id, String name, String facts, String status, String tone, boolean archived, Strip strip,
                Flow flow) {}

    private record Found(UUID id, String name, String nameLower, UseCase useCase, EvaluationTemplate.Status status,
                         Instant createdAt, Instant updatedAt) {

        static Found from(ResultSet row, int number) throws SQLException {
            return new Found(row.getObject("id", UUID.class), row.getString("template_name"),
                    row.getString("name_lower"), UseCase.valueOf(row.getString("use_case")),
                    EvaluationTemplate.Status.valueOf(row.getString("status")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant());
        }

        Cursor place(Sort sort) {
            return Cursor.at(switch (sort) {
                case NAME -> nameLower;
                case EDITED -> updatedAt.toString();
                case NEWEST -> createdAt.toString();
            }, id);
        }
    }

    private final JdbcClient db;
    private final Dates dates;

    TemplateList(JdbcClient db, Dates dates) {
        this.db = db;
        this.dates = dates;
    }

    Cursor.Page<Item> page(Actor me, Query query) {
        var from = Cursor.read(query.page()).filter(cursor -> query.sort() == Sort.NAME || instant(cursor) != null)
                .orElse(null);
        var page = Cursor.Page.of(found(me, query, from), SIZE, from, row -> row.place(query.sort()));
        var ids = page.rows().stream().map(Found::id).toList();
        var doors = Door.standingIn(me.accountId(), ids, db).stream().collect(Collectors.groupingBy(Door::templateId));
        var flows = Flow.through(me.accountId(), ids, db);
        var items = page.rows().stream().map(row -> item(row, doors.getOrDefault(row.id(), List.of()),
                flows.getOrDefault(row.id(), Flow.none(row.id())), me)).toList();
        return new Cursor.Page<>(items, page.earlier(), page.later());
    }

    private Item item(Found row, List<Door> doors, Flow flow, Actor me) {
        var archived = row.status() == EvaluationTemplate.Status.ARCHIVED;
        var facts = row.useCase().label() + (archived ? " · Archived " : " · Edited ")
                + dates.day(row.updatedAt(), me.zone());
        return new Item(row.id(), row.name(), facts, row.status().label(), row.status().wire(), archived,
                Strip.of(doors), flow);
    }

    private List<Found> found(Actor me, Query query, @Nullable Cursor from) {
        var conditions = new ArrayList<String>();
        conditions.add(Sight.OF_TEMPLATE);
        if (query.status() != null) conditions.add("status = :status");
        if (query.useCase() != null) conditions.add("use_case = :use_case");
        var words = query.words();
        conditions.addAll(words.conditions("name_lower"));
        var down = query.sort().latestFirst == (from == null || from.later());
        if (from != null) conditions.add("(%s, id) %s (:key, :id)".formatted(query.sort().column, down ? "<" : ">"));
        var direction = down ? "desc" : "asc";

        var sql = db.sql("""
                select id, template_name, name_lower, use_case, status, created_at, updated_at
                  from evaluation_template t
                 where account_id = :account%s
                 order by %s %s, id %s
                 fetch first %d rows only
                """.formatted(conditions.stream().map("\n   and "::concat).collect(Collectors.joining()),
                query.sort().column, direction, direction, SIZE + 1)).params(Sight.of(me))
                .params(words.params());
        if (query.status() != null) sql = sql.param("status", query.status().name());
        if (query.useCase() != null) sql = sql.param("use_case", query.useCase().name());
        if (from != null) sql = sql.param("key", key(query.sort(), from)).param("id", from.id());
        return sql.query(Found::from).list();
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
