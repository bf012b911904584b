package enfilade.activity;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.api.Listing;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as programs read it: oldest first, in the order in which it was committed, in one statement. */
@Component
class EventReading {

    /** Whom it is about is looked up for those facts only that are told. */
    private static final String SELECT = """
            select a.id, a.seq, a.type, a.thing_id, a.actor_kind, a.actor_id, a.actor_name, a.words, a.changes, a.at,
                   p.external_id
              from (select *
                      from activity a
                     where a.account_id = :account
                       and %s%s
                     order by a.account_id, a.seq
                     fetch first :most rows only) a
              left join session x     on (x.account_id, x.id) = (a.account_id, a.thing_id)
              left join decision d    on (d.account_id, d.id) = (a.account_id, a.thing_id)
              left join journey j     on j.account_id = a.account_id
                                     and j.id = coalesce(x.journey_id, d.journey_id, a.thing_id)
              left join participant p on p.account_id = a.account_id
                                     and p.id = coalesce(j.participant_id, a.thing_id)
             order by a.seq
            """;

    private record Row(long seq, UUID id, EventPayload event) {}

    private final JdbcClient db;
    private final JsonMapper json;

    EventReading(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    EventPayload one(Actor me, UUID activity) {
        return db.sql(select(" and a.id = :id")).params(Activity.reader(me)).param("id", activity).param("most", 1)
                .query((row, n) -> row(row).event()).optional().orElseThrow(() -> new Refusal.NotFound("event"));
    }

    /** By the index activity_order_in_account: whoever reads on never misses one that was late. */
    Listing<EventPayload> page(Actor me, EventFilter.Read wanted) {
        if (wanted.after() != null) requireKnown(me, wanted.after());
        var params = Activity.reader(me);
        var conditions = conditions(wanted, params).stream().map(" and "::concat).collect(Collectors.joining());
        var rows = db.sql(select(conditions)).params(params).param("most", wanted.size() + 1)
                .query((row, n) -> row(row)).list();
        var more = rows.size() > wanted.size();
        var shown = more ? rows.subList(0, wanted.size()) : rows;
        var next = more ? Cursor.at(Long.toString(shown.getLast().seq()), shown.getLast().id()).text() : null;
        return new Listing<>(shown.stream().map(Row::event).toList(), new Listing.Onward(wanted.size(), next));
    }

    private static String select(String conditions) {
        return SELECT.formatted(Activity.TOLD, conditions);
    }

    /** Whoever follows an account that is another one by now would wait for ever. */
    private void requireKnown(Actor me, UUID after) {
        var known = db.sql("select count(*) from activity where account_id = :account and id = :id")
                .param("account", me.accountId().value()).param("id", after).query(Integer.class).single() == 1;
        if (!known) throw new Refusal.Invalid(List.of(new Issue("after", "unknown", "There is no such event.")));
    }

    private static List<String> conditions(EventFilter.Read wanted, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (wanted.behind() != null) {
            conditions.add("a.seq > :behind");
            params.put("behind", wanted.behind());
        }
        if (wanted.after() != null) {
            conditions.add("a.seq > (select seq from activity where account_id = :account and id = :known)");
            params.put("known", wanted.after());
        }
        if (!wanted.types().isEmpty()) {
            conditions.add(IntStream.range(0, wanted.types().size()).mapToObj(i -> "a.type like :type%d escape '!'"
                    .formatted(i)).collect(Collectors.joining(" or ", "(", ")")));
            IntStream.range(0, wanted.types().size()).forEach(i -> params.put("type" + i,
                    wanted.types().get(i).replace("_", "!_").replace("*", "%")));
        }
        if (wanted.since() != null) {
            conditions.add("a.at >= :since");
            params.put("since", wanted.since());
        }
        if (wanted.until() != null) {
            conditions.add("a.at < :until");
            params.put("until", wanted.until());
        }
        if (wanted.thing() != null) {
            conditions.add("a.thing_id = :thing");
            params.put("thing", wanted.thing());
        }
        return conditions;
    }

    private Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var data = new EventPayload.Data(row.getObject("thing_id", UUID.class), row.getString("external_id"),
                EventPayload.By.of(Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class), row.getString("actor_name")),
                row.getString("words"), List.of(json.readValue(row.getString("changes"), Change[].class)));
        return new Row(row.getLong("seq"), id, new EventPayload(EventPayload.idOf(id), row.getString("type"),
                row.getObject("at", OffsetDateTime.class).toInstant(), data));
    }
}
