package enfilade.review;

import static java.util.Comparator.comparing;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.review.QueueSql.Part;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the queue shows at a glance: what waits for its reader, that which is theirs by name first; and what is stuck in
 * the team, because somebody has to help or because it waits for too long. Nothing stands in two piles.
 */
@Component
public class Piles {

    public static final int MOST_COUNTED = 100;

    /** The first of them, and how many there are in all, counted up to a hundred. */
    public record Pile(List<Waiting> rows, int count) {

        /** and 12 more; empty when all of them are shown */
        public String more() {
            if (count <= rows.size()) return "";
            return count > MOST_COUNTED ? "and more than " + (MOST_COUNTED - rows.size()) + " others"
                    : "and " + (count - rows.size()) + " more";
        }
    }

    /** @param toConfirm how many have ended without a person's last word */
    public record All(Pile mine, Pile stuck, int toConfirm) {}

    private enum Heap { OWN, ANYONES, STUCK, CONFIRM }

    private record Found(Heap heap, Part part, UUID id, Instant place) {}

    /** Read from journey_of_assignee and revision_reviewer_of_member: most of an account's journeys are neither. */
    private static final String OWN = """
            (:reviews and %s
                    and j.id in (select k.id
                                   from journey k
                                  where k.account_id = :account
                                    and k.assignee_id = :me
                                  union all
                                 select k.id
                                   from revision_reviewer r
                                   join journey k on (k.account_id, k.stage_id) = (r.account_id, r.stage_id)
                                                 and k.revision_id = r.revision_id
                                  where r.account_id = :account
                                    and r.member_id = :me
                                    and k.status in ('ACTIVE', 'WAITING')))""".formatted(QueueSql.WAITS_FOR_ME);

    private static final String LATE = """
            cast(:now as timestamp with time zone)
                     - (select y.remind_days from account y where y.id = :account) * interval '1' day""";

    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    Piles(JdbcClient db, Dates dates, Clock clock) {
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    /** For one who only looks, what waits for anybody. Two statements, and another where doors are sealed. */
    public All of(Actor me, int most) {
        var params = QueueSql.params(me, clock.instant());
        var found = db.sql(Arrays.stream(Part.values()).flatMap(part -> heaps(part, me))
                        .collect(Collectors.joining("\nunion all\n"))).params(params).query(Piles::found).list()
                .stream()
                .sorted(comparing(Found::place).thenComparing(it -> it.id().toString()))
                .collect(Collectors.groupingBy(Found::heap));
        var own = found.getOrDefault(Heap.OWN, List.of());
        var anyones = found.getOrDefault(Heap.ANYONES, List.of());
        var stuck = found.getOrDefault(Heap.STUCK, List.of());
        var mine = Stream.concat(own.stream(), anyones.stream()).limit(most).toList();
        var seen = rows(Stream.concat(mine.stream(), stuck.stream().limit(most)).toList(), me, params);
        return new All(pile(mine, seen, own.size() + anyones.size()),
                pile(stuck.stream().limit(most).toList(), seen, stuck.size()),
                Math.min(found.getOrDefault(Heap.CONFIRM, List.of()).size(), MOST_COUNTED));
    }

    private static Stream<String> heaps(Part part, Actor me) {
        if (part == Part.ENDED) return Stream.of(heap(Heap.CONFIRM, part, "1 = 1"));
        var stuck = stuck(part);
        var anyones = me.role().reviews() ? part.mine() : "1 = 1";
        if (part == Part.BESIDE) {
            return Stream.of(heap(Heap.ANYONES, part, anyones + "\n   and not " + stuck),
                    heap(Heap.STUCK, part, stuck));
        }
        return Stream.of(heap(Heap.OWN, part, OWN),
                heap(Heap.ANYONES, part, anyones + "\n   and not " + OWN + "\n   and not " + stuck),
                heap(Heap.STUCK, part, stuck + "\n   and not " + OWN));
    }

    /** What is asked waits for whoever may answer it until its day. */
    private static String stuck(Part part) {
        return switch (part) {
            case WAITING -> "(case when j.waiting_for = 'REQUEST' then " + BesideSql.IS_OVERDUE_ON_THE_WAY
                    + "\n   else j.waiting_for in ('OVERDUE', 'CANNOT_SCORE') or j.since <= " + LATE + " end)";
            case BESIDE -> "(" + BesideSql.IS_OVERDUE + ")";
            case SEALED, ENDED -> "(" + part.place() + " <= " + LATE + ")";
        };
    }

    private static String heap(Heap heap, Part part, String condition) {
        return "select * from (select '%1$s' as heap, '%2$s' as part, %4$s.id, %3$s as place".formatted(heap, part,
                part.place(), part.thing()) + part.from() + " where j.account_id = :account\n   and " + part.condition()
                + "\n   and " + Sight.OF_TEMPLATE + "\n   and " + condition + part.order("asc")
                + " fetch first " + (MOST_COUNTED + 1) + " rows only) " + heap + "_" + part;
    }

    private Map<UUID, Waiting> rows(List<Found> some, Actor me, Map<String, Object> params) {
        return some.stream().collect(Collectors.groupingBy(Found::part,
                        Collectors.mapping(Found::id, Collectors.toList()))).entrySet().stream()
                .flatMap(it -> db.sql(it.getKey().rows() + " where j.account_id = :account and "
                                + it.getKey().thing() + ".id in (:ids)")
                        .params(params).param("ids", it.getValue())
                        .query((row, n) -> Waiting.from(row, me, dates, clock.instant())).list().stream())
                .collect(Collectors.toMap(Waiting::id, Function.identity()));
    }

    /** What somebody has dealt with between two statements is left out. */
    private static Pile pile(List<Found> some, Map<UUID, Waiting> seen, int count) {
        return new Pile(some.stream().map(Found::id).filter(seen::containsKey).map(seen::get).toList(), count);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(Heap.valueOf(row.getString("heap")), Part.valueOf(row.getString("part")),
                row.getObject("id", UUID.class), row.getObject("place", OffsetDateTime.class).toInstant());
    }
}
