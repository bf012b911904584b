package enfilade.agent;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.AgentProfile.Status;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page of the interviewers of an account, in words. One statement, however many there are. */
record AgentList(List<Row> rows, @Nullable String earlier, @Nullable String later) {

    static final int SIZE = 25;

    /** One interviewer: where it can be used, what it looks for, when somebody last had a hand in it. */
    record Row(UUID id, String name, String facts, String dimensions, String doors, Status kept, boolean isPublic,
               Instant updatedAt, String nameLower) {

        public String status() {
            return kept.label();
        }

        public String tone() {
            return kept.wire();
        }

        public boolean archived() {
            return kept == Status.ARCHIVED;
        }
    }

    private static final String PROFILES = """
            select p.id, p.name, p.name_lower, p.use_case, p.status, p.is_public, p.updated_at,
                   (select string_agg(d.name || ' ' || d.weight, ' · ' order by d.position)
                      from dimension d
                     where (d.account_id, d.agent_profile) = (p.account_id, p.id)) as dimensions,
                   (select count(*)
                      from evaluation_stage s
                      join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                     where (s.account_id, s.agent_profile_id) = (p.account_id, p.id)
                       and s.stage_order is not null
                       and %s) as doors
              from agent_profile p
             where p.account_id = :account
            """.formatted(Sight.OF_TEMPLATE);

    static AgentList read(Actor me, AgentFilter filter, Dates dates, JdbcClient db) {
        var cursor = filter.isByEdit() && !isInstant(filter.cursor()) ? null : filter.cursor();
        var params = new HashMap<>(Sight.of(me));
        params.put("most", SIZE + 1);
        var sql = PROFILES + String.join("", conditions(filter, cursor, params)) + order(filter, cursor);
        var fetched = db.sql(sql).params(params).query((row, n) -> row(row, me, dates)).list();
        var page = Cursor.Page.of(fetched, SIZE, cursor, row ->
                Cursor.at(filter.isByEdit() ? row.updatedAt().toString() : row.nameLower(), row.id()));
        return new AgentList(page.rows(), filter.address(page.earlier()), filter.address(page.later()));
    }

    /** Whether there are any at all, for the day on which there are none. */
    static boolean isEmpty(Actor me, JdbcClient db) {
        return !db.sql("select exists (select 1 from agent_profile where account_id = :account)")
                .param("account", me.accountId().value()).query(Boolean.class).single();
    }

    private static List<String> conditions(AgentFilter filter, @Nullable Cursor cursor, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (!filter.status().equals(AgentFilter.ANY)) {
            conditions.add(" and p.status = :status");
            params.put("status", filter.status().toUpperCase(Locale.ROOT));
        }
        if (!filter.useCase().isEmpty()) {
            conditions.add(" and p.use_case = :use");
            params.put("use", filter.useCase().toUpperCase(Locale.ROOT));
        }
        filter.words().conditions("p.name_lower").forEach(condition -> conditions.add(" and " + condition));
        params.putAll(filter.words().params());
        if (cursor != null) {
            conditions.add(" and (p.%s, p.id) %s (:key, :id)".formatted(column(filter),
                    isAscending(filter, cursor) ? ">" : "<"));
            params.put("key", filter.isByEdit()
                    ? OffsetDateTime.ofInstant(Instant.parse(cursor.key()), ZoneOffset.UTC) : cursor.key());
            params.put("id", cursor.id());
        }
        return conditions;
    }

    /** Relies on the indexes agent_profile_by_name and agent_profile_by_edit. */
    private static String order(AgentFilter filter, @Nullable Cursor cursor) {
        var way = isAscending(filter, cursor) ? "asc" : "desc";
        return " order by p.%s %s, p.id %s fetch first :most rows only".formatted(column(filter), way, way);
    }

    private static String column(AgentFilter filter) {
        return filter.isByEdit() ? "updated_at" : "name_lower";
    }

    /** Names go up and edits go down; towards the beginning, the other way round. */
    private static boolean isAscending(AgentFilter filter, @Nullable Cursor cursor) {
        return (cursor == null || cursor.later()) != filter.isByEdit();
    }

    private static boolean isInstant(@Nullable Cursor cursor) {
        try {
            return cursor != null && cursor.key().matches("\\d{4}-.*") && Instant.parse(cursor.key()) != null;
        } catch (DateTimeException another) {
            return false;
        }
    }

    private static Row row(ResultSet row, Actor me, Dates dates) throws SQLException {
        var edited = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return new Row(row.getObject("id", UUID.class), row.getString("name"),
                UseCase.valueOf(row.getString("use_case")).label() + " · edited " + dates.day(edited, me.zone())
                        + (row.getBoolean("is_public") ? " · in the library" : ""),
                row.getString("dimensions"), doors(row.getInt("doors")), Status.valueOf(row.getString("status")),
                row.getBoolean("is_public"), edited, row.getString("name_lower"));
    }

    private static String doors(int doors) {
        return doors == 0 ? "Not used yet" : "Used at " + Texts.counted(doors, "door", "doors");
    }
}
