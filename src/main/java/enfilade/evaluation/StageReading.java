package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stages as the API shows them: one statement for one or for a page of them, and one to count. */
@Component
class StageReading {

    private static final String SELECT = "select " + Standing.COLUMNS + """
                 , s.template_id, s.created_at, s.updated_at, %s as sorted_by,
                   (select string_agg(cast(r.member_id as varchar), ' ' order by r.member_id)
                      from stage_reviewer r
                     where (r.account_id, r.stage_id) = (s.account_id, s.id)) as reviewers
            """;

    private static final String IN_A_TEMPLATE = """
            exists (select 1
                      from evaluation_template t
                     where (t.account_id, t.id) = (s.account_id, s.template_id)
                       and %s)
            """;

    /** Who sees all looks at no template: with a join, counting thousands of stages would read each one's. */
    private static final String FROM = """
            from evaluation_stage s
           where s.account_id = :account
             and s.removed_at is null
             and (:sees_all or %s)
            """.formatted(IN_A_TEMPLATE.formatted(Sight.OF_TEMPLATE));

    /** Archived stages stand behind all others; a row has at most a hundred. */
    private static final String PLACE = "cast(coalesce(s.stage_order, 1000) as bigint)";

    private record Row(StagePayload stage, String sortedBy) {}

    private final JdbcClient db;

    StageReading(JdbcClient db) {
        this.db = db;
    }

    StagePayload one(Actor me, UUID stage) {
        return db.sql(SELECT.formatted("0") + FROM + " and s.id = :stage").params(Sight.of(me)).param("stage", stage)
                .query((row, n) -> stage(row)).optional().orElseThrow(() -> new Refusal.NotFound("stage"));
    }

    /** Of one template in its order, by the index evaluation_stage_of_template; else the newest first. */
    Listing<StagePayload> page(Actor me, StageApi.Filter filter, Slice slice) {
        var params = new HashMap<String, Object>(Sight.of(me));
        var from = FROM + conditions(filter, params).stream().map(" and "::concat).collect(Collectors.joining());
        var ofOne = filter.evaluationTemplateId() != null;
        var key = ofOne ? PLACE : "s.created_at";
        var order = ofOne ? Slice.Order.BY_NUMBER : Slice.Order.NEWEST_FIRST;
        var source = new Slice.Source(SELECT.formatted(key), from, key, "s.id", order, params);
        var found = slice.read(db, source, (row, n) -> new Row(stage(row), sortedBy(row, ofOne)),
                row -> Cursor.at(row.sortedBy(), row.stage().id()));
        return new Listing<>(found.data().stream().map(Row::stage).toList(), found.meta());
    }

    private static List<String> conditions(StageApi.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.evaluationTemplateId() != null) {
            conditions.add("s.template_id = :template");
            params.put("template", filter.evaluationTemplateId());
        }
        if (filter.status() != null) {
            conditions.add("s.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.useCase() != null) {
            conditions.add(IN_A_TEMPLATE.formatted("t.use_case = :use"));
            params.put("use", filter.useCase().name());
        }
        conditions.addAll(filter.words().conditions("lower(s.stage_name)"));
        params.putAll(filter.words().params());
        return conditions;
    }

    private static String sortedBy(ResultSet row, boolean byPlace) throws SQLException {
        return byPlace ? row.getString("sorted_by")
                : row.getObject("sorted_by", OffsetDateTime.class).toInstant().toString();
    }

    private static StagePayload stage(ResultSet row) throws SQLException {
        return StagePayload.of(row.getObject("id", UUID.class), row.getObject("template_id", UUID.class),
                row.getObject("stage_order", Integer.class), Standing.draft(row), ids(row.getString("reviewers")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    static List<UUID> ids(@Nullable String words) {
        return words == null ? List.of() : Stream.of(words.split(" ")).map(UUID::fromString).toList();
    }
}
