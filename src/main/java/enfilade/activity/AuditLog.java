package enfilade.activity;

import enfilade.account.Actor;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as people read it: newest first, by day, a page at a time, in one statement. */
@Component
class AuditLog {

    static final int SIZE = 50;

    /** The facts of one day. */
    record Day(String name, String date, List<Fact> facts) {}

    /**
     * One page of it.
     *
     * @param about   the one thing that was asked for; null when it is about everything
     * @param later   the address of the facts after these; null when there are none
     * @param earlier the address of the facts before these
     */
    record Page(List<Day> days, @Nullable String about, @Nullable String later, @Nullable String earlier) {}

    private final JdbcClient db;
    private final Dates dates;
    private final JsonMapper json;

    AuditLog(JdbcClient db, Dates dates, JsonMapper json) {
        this.db = db;
        this.dates = dates;
        this.json = json;
    }

    Page page(Actor me, AuditFilter filter) {
        var cursor = filter.cursor();
        var page = Cursor.Page.of(facts(me, filter, SIZE + 1), SIZE, cursor,
                fact -> Cursor.at(Long.toString(fact.seq()), fact.id()));
        return new Page(days(page.rows(), me.zone()), about(me, filter, page.rows()),
                filter.address(page.earlier()), filter.address(page.later()));
    }

    private List<Day> days(List<Fact> facts, ZoneId zone) {
        var byDay = facts.stream().collect(Collectors.groupingBy(fact -> LocalDate.ofInstant(fact.at(), zone),
                LinkedHashMap::new, Collectors.toList()));
        return byDay.entrySet().stream().map(day -> {
            var name = dates.day(day.getValue().getFirst().at(), zone);
            return new Day(Character.toUpperCase(name.charAt(0)) + name.substring(1), day.getKey().toString(),
                    day.getValue());
        }).toList();
    }

    /** Asks once more only when nothing that would tell is on the page. */
    private @Nullable String about(Actor me, AuditFilter filter, List<Fact> shown) {
        var thing = filter.thingId();
        if (thing == null) return null;
        var telling = shown.isEmpty() ? facts(me, AuditFilter.everythingAbout(thing), 1) : shown;
        return telling.isEmpty() ? "something that is not here" : telling.getFirst().about(thing);
    }

    /**
     * Relies on the indexes activity_order_in_account, activity_of_actor, activity_of_thing, activity_of_type and
     * activity_by_time, on H2 also on activity_newest_first: it sorts unless the order names all first columns of an
     * index. What a fact is about is looked up for those only that are shown.
     */
    private List<Fact> facts(Actor me, AuditFilter filter, int most) {
        var params = Activity.reader(me);
        params.put("most", most);
        var way = filter.cursor() == null || filter.cursor().later() ? "desc" : "asc";
        return db.sql("""
                select a.id, a.seq, a.type, a.thing_id, a.actor_kind, a.actor_name, a.words, a.changes, a.at,
                       coalesce(own.template_name, s.stage_name, p.name, who.name, k.name, walker.name) as name,
                       coalesce(own.id, s.template_id, j.template_id) as template_id,
                       coalesce(own.template_name, around.template_name) as template_name, j.id as journey_id,
                       case when s.removed_at is null then false else true end as removed
                  from (select *
                          from activity a
                         where a.account_id = :account
                           and %s%s
                         order by a.account_id %s, a.seq %s
                         fetch first :most rows only) a
                  left join evaluation_template own    on (own.account_id, own.id) = (a.account_id, a.thing_id)
                  left join evaluation_stage s         on (s.account_id, s.id) = (a.account_id, a.thing_id)
                  left join session x                  on (x.account_id, x.id) = (a.account_id, a.thing_id)
                  left join decision d                 on (d.account_id, d.id) = (a.account_id, a.thing_id)
                  left join journey j                  on j.account_id = a.account_id
                                                      and j.id = coalesce(x.journey_id, d.journey_id, a.thing_id)
                  left join participant walker         on walker.account_id = j.account_id
                                                      and walker.id = j.participant_id
                  left join evaluation_template around on around.account_id = a.account_id
                                                      and around.id = coalesce(s.template_id, j.template_id)
                  left join agent_profile p            on (p.account_id, p.id) = (a.account_id, a.thing_id)
                  left join participant who            on (who.account_id, who.id) = (a.account_id, a.thing_id)
                  left join api_key k                  on (k.account_id, k.id) = (a.account_id, a.thing_id)
                 order by a.seq %s
                """.formatted(Activity.TOLD, conditions(filter, me.zone(), params), way, way, way)).params(params)
                .query((row, number) -> fact(row, me.zone())).list();
    }

    private static String conditions(AuditFilter filter, ZoneId zone, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.personId() != null) {
            conditions.add("a.actor_id = :person");
            params.put("person", filter.personId());
        }
        if (filter.kindOf() != null) conditions.add(filter.kindOf().condition());
        if (filter.thingId() != null) {
            conditions.add("""
                    a.thing_id in (select cast(:thing as uuid)
                                    union all
                                   select id
                                     from evaluation_stage
                                    where account_id = :account
                                      and template_id = :thing)""");
            params.put("thing", filter.thingId());
        }
        if (filter.firstDay() != null) {
            conditions.add("a.at >= :first");
            params.put("first", startOf(filter.firstDay(), zone));
        }
        if (filter.lastDay() != null) {
            conditions.add("a.at < :after");
            params.put("after", startOf(filter.lastDay().plusDays(1), zone));
        }
        if (filter.cursor() != null) {
            conditions.add("a.seq " + (filter.cursor().later() ? "<" : ">") + " :seq");
            params.put("seq", Long.parseLong(filter.cursor().key()));
        }
        return conditions.stream().map("\n   and "::concat).collect(Collectors.joining());
    }

    private Fact fact(ResultSet row, ZoneId zone) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Fact(row.getObject("id", UUID.class), row.getLong("seq"), row.getString("type"),
                row.getObject("thing_id", UUID.class), row.getString("actor_name"),
                Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("words"),
                List.of(json.readValue(row.getString("changes"), Change[].class)), at, dates.time(at, zone),
                row.getString("name"), row.getObject("template_id", UUID.class), row.getString("template_name"),
                row.getBoolean("removed"), row.getObject("journey_id", UUID.class));
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
