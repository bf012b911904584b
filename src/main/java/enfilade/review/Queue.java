package enfilade.review;

import static java.util.Comparator.comparing;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.journey.Standing.Reason;
import enfilade.review.QueueSql.Part;
import enfilade.session.Dossier;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that waits for a person, the oldest first, as far as its reader may know of it. Reads the index
 * journey_by_state.
 */
@Component
public class Queue {

    static final int SIZE = 50;
    public static final int MOST_COUNTED = 100;

    /** A template of which something waits. */
    record Choice(UUID id, String name) {}

    /** What stands before and behind a journey in the same queue. */
    record Beside(@Nullable UUID before, @Nullable UUID after) {}

    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    Queue(JdbcClient db, Dates dates, Clock clock) {
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    Cursor.Page<Waiting> page(Actor me, QueueFilter filter) {
        var from = Cursor.read(filter.page()).filter(it -> instant(it) != null).orElse(null);
        return Cursor.Page.of(rows(me, filter, from, SIZE + 1, reasons(filter)), SIZE, from, Waiting::cursor);
    }

    /** How many wait for the reader, counted up to a hundred. */
    public int count(Actor me) {
        return count(me, QueueFilter.of(me), "waiting_for_me");
    }

    /** The templates of which something waits, to choose from. */
    List<Choice> templates(Actor me, QueueFilter filter) {
        var asked = QueueFilter.NOWHERE.showing(filter.shown());
        var params = params(me);
        var names = parts(part -> "select distinct t.id, t.template_name, t.name_lower" + part.from(), asked, null,
                params, "", 1_000);
        return db.sql("select distinct id, template_name, name_lower from (" + names
                        + ") q order by name_lower, id fetch first 200 rows only").params(params)
                .query((row, n) -> new Choice(row.getObject("id", UUID.class), row.getString("template_name"))).list();
    }

    /** The ones before and behind a journey; it need not stand in the queue any more. */
    Beside beside(Actor me, QueueFilter filter, Dossier it) {
        if (!filter.isSomewhere()) return new Beside(null, null);
        var place = Cursor.at(it.standing().since().toString(), it.journey().id());
        var params = params(me);
        var found = new HashMap<String, UUID>();
        db.sql("select 'after' as side, q.id from (" + next(filter, place, params, "asc") + ") q union all "
                        + "select 'before' as side, q.id from ("
                        + next(filter, new Cursor(false, place.key(), place.id()), params, "desc") + ") q")
                .params(params).query((row, n) -> found.put(row.getString("side"), row.getObject("id", UUID.class)))
                .list();
        return new Beside(found.get("before"), found.get("after"));
    }

    private static String next(QueueFilter filter, Cursor place, Map<String, Object> params, String way) {
        return parts(Part::places, filter, place, params, way, 1, List.of(Part.BESIDE));
    }

    private int count(Actor me, QueueFilter filter, String name) {
        var params = params(me);
        var some = parts(part -> "select 1 as one" + part.from(), filter, null, params, "", MOST_COUNTED);
        var counted = db.sql("select count(*) as " + name + " from (" + some + ") q").params(params)
                .query(Integer.class).single();
        return Math.min(counted, MOST_COUNTED);
    }

    private static List<Reason> reasons(QueueFilter filter) {
        var reason = filter.reasonOf();
        return reason == null ? List.of() : List.of(reason);
    }

    /**
     * What waits and what is asked beside a way in one statement, what a seal hides in another: all joined into one, H2
     * would plan it anew each time that somebody asks.
     */
    private List<Waiting> rows(Actor me, QueueFilter filter, @Nullable Cursor from, int most,
                               Collection<Reason> reasons) {
        var params = params(me);
        var isUp = from == null || from.later();
        var order = comparing(Waiting::place).thenComparing(it -> it.id().toString());
        return Part.of(filter, reasons).stream().collect(Collectors.groupingBy(Part.SEALED::equals)).values().stream()
                .flatMap(parts -> db.sql(parts.stream().map(part -> "select * from (" + part.rows()
                                + where(part, filter, from, reasons, params) + part.order(isUp ? "asc" : "desc")
                                + " fetch first :most rows only) " + part).collect(Collectors.joining(" union all ")))
                        .params(params).param("most", most)
                        .query((row, n) -> Waiting.from(row, me, dates, clock.instant())).list().stream())
                .sorted(isUp ? order : order.reversed()).limit(most).toList();
    }

    /** @param way in which order the first so many are taken; empty is any of each part */
    private static String parts(Function<Part, String> select, QueueFilter filter, @Nullable Cursor from,
                                Map<String, Object> params, String way, int most) {
        return parts(select, filter, from, params, way, most, List.of());
    }

    private static String parts(Function<Part, String> select, QueueFilter filter, @Nullable Cursor from,
                                Map<String, Object> params, String way, int most, List<Part> without) {
        var reasons = reasons(filter);
        var parts = Part.of(filter, reasons).stream().filter(part -> !without.contains(part)).toList();
        var some = parts.stream().map(part -> select.apply(part) + where(part, filter, from, reasons, params)
                + (way.isEmpty() ? "" : part.order(way)) + " fetch first " + most + " rows only").toList();
        if (parts.size() == 1) return some.getFirst();
        var all = IntStream.range(0, some.size()).mapToObj(i -> "select * from (" + some.get(i) + ") part" + i)
                .collect(Collectors.joining(" union all "));
        return way.isEmpty() ? all : all + " order by place %1$s, id %1$s fetch first %2$d rows only"
                .formatted(way, most);
    }

    private static String where(Part part, QueueFilter filter, @Nullable Cursor from, Collection<Reason> reasons,
                                Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        conditions.add(part.condition());
        conditions.add(Sight.OF_TEMPLATE);
        switch (filter.shown()) {
            case MINE -> conditions.add(part.mine());
            case ASSIGNED -> conditions.add("j.assignee_id = :me");
            case ALL, CONFIRM -> { }
        }
        if (!reasons.isEmpty() && part == Part.WAITING) {
            conditions.add(reasons.stream().map(it -> "'" + it.name() + "'")
                    .collect(Collectors.joining(", ", "j.waiting_for in (", ")")));
        }
        if (filter.templateId() != null) {
            conditions.add("j.template_id = :template");
            params.put("template", filter.templateId());
        }
        if (from != null) {
            conditions.add(part.behind(from.later()));
            params.put("since", OffsetDateTime.ofInstant(instant(from), ZoneOffset.UTC));
            params.put("id", from.id());
        }
        return " where j.account_id = :account"
                + conditions.stream().map("\n   and "::concat).collect(Collectors.joining());
    }

    private Map<String, Object> params(Actor me) {
        return QueueSql.params(me, clock.instant());
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
