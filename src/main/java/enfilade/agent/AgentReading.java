package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agent profiles as the API shows them: two statements for one or for a page of them, and one to count. */
@Component
class AgentReading {

    private static final String SELECT = "select " + Interviewers.COLUMNS + ", is_public, created_at, updated_at ";

    private static final String FROM = "from agent_profile p where p.account_id = :account";

    /** Where it stands, as far as this person may see; relies on the index evaluation_stage_of_agent. */
    private static final String AT_A_DOOR = """
            exists (select 1
                      from evaluation_stage s
                      join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                     where (s.account_id, s.agent_profile_id) = (p.account_id, p.id)
                       and s.template_id = :template
                       and s.stage_order is not null
                       and %s)
            """.formatted(Sight.OF_TEMPLATE);

    /** One of them, without what it looks for. */
    private record Row(UUID id, AgentText text, boolean isPublic, AgentProfile.Status status, Instant createdAt,
                       Instant updatedAt) {}

    private final JdbcClient db;

    AgentReading(JdbcClient db) {
        this.db = db;
    }

    AgentPayload one(Actor me, UUID profile) {
        var row = db.sql(SELECT + FROM + " and p.id = :profile").param("account", me.accountId().value())
                .param("profile", profile).query(AgentReading::row).optional()
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
        return whole(me, List.of(row)).getFirst();
    }

    /** The newest first, by the index agent_profile_by_birth. */
    Listing<AgentPayload> page(Actor me, AgentApi.Filter filter, Slice slice) {
        var params = new HashMap<String, Object>(Sight.of(me));
        var from = FROM + conditions(filter, params).stream().map(" and "::concat).collect(Collectors.joining());
        var source = new Slice.Source(SELECT, from, "p.created_at", "p.id", Slice.Order.NEWEST_FIRST, params);
        var found = slice.read(db, source, AgentReading::row, row -> Cursor.at(row.createdAt().toString(), row.id()));
        return new Listing<>(whole(me, found.data()), found.meta());
    }

    private static List<String> conditions(AgentApi.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.status() != null) {
            conditions.add("p.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.useCase() != null) {
            conditions.add("p.use_case = :use");
            params.put("use", filter.useCase().name());
        }
        if (filter.evaluationTemplateId() != null) {
            conditions.add(AT_A_DOOR);
            params.put("template", filter.evaluationTemplateId());
        }
        conditions.addAll(filter.words().conditions("p.name_lower"));
        params.putAll(filter.words().params());
        return conditions;
    }

    private List<AgentPayload> whole(Actor me, List<Row> rows) {
        var dimensions = Interviewers.dimensions(me.accountId(), rows.stream().map(Row::id).toList(), db);
        return rows.stream().map(row -> AgentPayload.of(row.id(),
                row.text().with(dimensions.getOrDefault(row.id(), List.of())), row.isPublic(), row.status(),
                row.createdAt(), row.updatedAt())).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), Interviewers.text(row, List.of()), row.getBoolean("is_public"),
                AgentProfile.Status.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
