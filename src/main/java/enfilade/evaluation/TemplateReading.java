package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.UseCase;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates as the API shows them: one statement for one or for a page of them, and one to count. */
@Component
class TemplateReading {

    private static final String SELECT = """
            select t.id, t.template_name, t.use_case, t.description, t.objective, t.success_outcome, t.positive_word,
                   t.negative_word, t.status, t.domain, t.level, t.requirements, t.skills, t.soft_skills, t.ai_context,
                   t.default_duration_minutes, t.default_difficulty, t.evaluation_mode, t.visibility, t.language,
                   t.created_at, t.updated_at
            """;

    private static final String FROM = """
              from evaluation_template t
             where t.account_id = :account
               and %s
            """.formatted(Sight.OF_TEMPLATE);

    private final JdbcClient db;

    TemplateReading(JdbcClient db) {
        this.db = db;
    }

    TemplatePayload one(Actor me, UUID template) {
        return find(me, template).orElseThrow(() -> new Refusal.NotFound("template"));
    }

    Optional<TemplatePayload> find(Actor me, UUID template) {
        return db.sql(SELECT + FROM + " and t.id = :template").params(Sight.of(me)).param("template", template)
                .query((row, n) -> template(row)).optional();
    }

    /** The newest first, by the index evaluation_template_by_birth. */
    Listing<TemplatePayload> page(Actor me, TemplateApi.Filter filter, Slice slice) {
        var params = new HashMap<String, Object>(Sight.of(me));
        var from = FROM + conditions(filter, params).stream().map(" and "::concat).collect(Collectors.joining());
        var source = new Slice.Source(SELECT, from, "t.created_at", "t.id", Slice.Order.NEWEST_FIRST, params);
        return slice.read(db, source, (row, n) -> template(row), it ->
                Cursor.at(Objects.requireNonNull(it.createdAt()).toString(), Objects.requireNonNull(it.id())));
    }

    private static List<String> conditions(TemplateApi.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.status() != null) {
            conditions.add("t.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.useCase() != null) {
            conditions.add("t.use_case = :use");
            params.put("use", filter.useCase().name());
        }
        conditions.addAll(filter.words().conditions("t.name_lower"));
        params.putAll(filter.words().params());
        return conditions;
    }

    private static TemplatePayload template(ResultSet row) throws SQLException {
        return TemplatePayload.of(row.getObject("id", UUID.class), draft(row), instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static EvaluationTemplate.Draft draft(ResultSet row) throws SQLException {
        return new EvaluationTemplate.Draft(row.getString("template_name"),
                UseCase.valueOf(row.getString("use_case")), row.getString("description"), row.getString("objective"),
                Outcome.valueOf(row.getString("success_outcome")), row.getString("positive_word"),
                row.getString("negative_word"), EvaluationTemplate.Status.valueOf(row.getString("status")),
                row.getString("domain"), row.getString("level"), row.getString("requirements"),
                texts(row.getArray("skills")), texts(row.getArray("soft_skills")), row.getString("ai_context"),
                row.getInt("default_duration_minutes"), Difficulty.valueOf(row.getString("default_difficulty")),
                EvaluationTemplate.Mode.valueOf(row.getString("evaluation_mode")),
                EvaluationTemplate.Visibility.valueOf(row.getString("visibility")), row.getString("language"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
