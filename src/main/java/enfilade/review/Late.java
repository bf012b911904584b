package enfilade.review;

import static java.util.Comparator.comparing;

import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.account.Sight;
import enfilade.journey.Standing.Reason;
import enfilade.review.Nudge.Level;
import enfilade.review.QueueSql.Part;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a person for longer than their team lets it, each as its reader may know it: what is the participant's
 * turn never does. What is asked beside a way is due on a day: those in charge hear of it then, and whoever may answer
 * it is reminded as many days sooner as elsewhere.
 */
@Component
public class Late {

    /** Whoever was given it lately has not been slow. */
    private static final String IS_NEW = """
            not exists (select 1
                                 from nudge n
                                where (n.account_id, n.thing_id, n.member_id) = (j.account_id, %s.id, :me)
                                  and (n.level = :level and n.since = %s
                                       or n.level = 'HAND_OVER' and n.at > :before))""";

    /** Something late, and whether its reader may have learnt what came of a sealed door. */
    public record Row(Waiting what, UUID journey, boolean knows) {}

    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    Late(JdbcClient db, Dates dates, Clock clock) {
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    /** All of it, the oldest first: of one who is reminded their own, of one in charge everybody's. */
    public List<Row> all(Actor me, Level level, Limits limits, int most) {
        return rows(me, level, limits, false, most);
    }

    /** Only that of which they have not heard yet. */
    public List<Row> fresh(Actor me, Level level, Limits limits, int most) {
        return rows(me, level, limits, true, most);
    }

    private List<Row> rows(Actor me, Level level, Limits limits, boolean isNew, int most) {
        var now = clock.instant();
        var params = QueueSql.params(me, now);
        var before = now.minus(Duration.ofDays(days(limits, level)));
        params.put("before", at(before));
        params.put("due", at(before.plus(Duration.ofDays(limits.escalateDays()))));
        params.put("level", level.name());
        params.put("most", most);
        return Part.of(QueueFilter.NOWHERE, List.of(Reason.values())).stream()
                .flatMap(part -> db.sql(part.rows() + " where j.account_id = :account\n   and "
                        + part.condition() + "\n   and " + Sight.OF_TEMPLATE
                        + (level == Level.REMIND ? "\n   and " + part.mine() : "")
                        + "\n   and " + part.late()
                        + (isNew ? "\n   and " + IS_NEW.formatted(part.thing(), part.place()) : "")
                        + part.order("asc") + " fetch first :most rows only").params(params)
                .query((row, n) -> new Row(Waiting.from(row, me, dates, now),
                        row.getObject("journey_id", UUID.class), part == Part.WAITING
                        && row.getBoolean("sealed_review"))).list().stream())
                .sorted(comparing((Row it) -> it.what().place()).thenComparing(it -> it.what().id().toString()))
                .limit(most).toList();
    }

    /** After how many days that happens. */
    public static int days(Limits limits, Level level) {
        return level == Level.REMIND ? limits.remindDays() : limits.escalateDays();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
