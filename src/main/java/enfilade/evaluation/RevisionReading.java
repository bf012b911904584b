package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.AgentText;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revisions as the API shows them: three statements for one, however many stages it has, and two for a page. */
@Component
class RevisionReading {

    private static final String SELECT = """
            select r.id, r.number, r.published_by, r.published_at,
                   (select count(*)
                      from revision_stage s
                     where (s.account_id, s.revision_id) = (r.account_id, r.id)) as stages
            """;

    private static final String FROM = """
              from revision r
              join evaluation_template t on (t.account_id, t.id) = (r.account_id, r.template_id)
             where r.account_id = :account
               and r.template_id = :template
               and %s
            """.formatted(Sight.OF_TEMPLATE);

    private record Row(UUID id, RevisionPayload revision) {}

    private record Head(UUID id, RevisionPayload revision, TemplateText template) {}

    private final JdbcClient db;

    RevisionReading(JdbcClient db) {
        this.db = db;
    }

    RevisionPayload.Whole one(Actor me, UUID template, int number) {
        var head = db.sql(SELECT + ", r.template_text " + FROM + " and r.number = :number").params(Sight.of(me))
                .param("template", template).param("number", number)
                .query((row, n) -> new Head(row.getObject("id", UUID.class), revision(row),
                        Revisions.whole(row, "template_text", TemplateText.class))).optional()
                .orElseThrow(() -> new Refusal.NotFound("revision"));
        var params = Map.of("account", me.accountId().value(), "revision", head.id());
        var agents = db.sql("""
                select agent_text
                  from revision_agent
                 where account_id = :account
                   and revision_id = :revision
                 order by agent_order
                """).params(params).query((row, n) -> Revisions.whole(row, "agent_text", AgentText.class)).list();
        var stages = db.sql("""
                select s.stage_id, s.stage_text,
                       (select string_agg(cast(r.member_id as varchar), ' ' order by r.member_id)
                          from revision_reviewer r
                         where (r.account_id, r.revision_id, r.stage_id)
                             = (s.account_id, s.revision_id, s.stage_id)) as reviewers
                  from revision_stage s
                 where s.account_id = :account
                   and s.revision_id = :revision
                 order by s.stage_order
                """).params(params).query((row, n) -> new RevisionPayload.Frozen(row.getObject("stage_id", UUID.class),
                        Revisions.whole(row, "stage_text", StageText.class)
                                .asking(StageReading.ids(row.getString("reviewers"))))).list();
        return RevisionPayload.Whole.of(head.revision(), head.template(), agents, stages);
    }

    /** The newest first, by the index revision_of_template. */
    Listing<RevisionPayload> page(Actor me, UUID template, Slice slice) {
        var params = new HashMap<String, Object>(Sight.of(me));
        params.put("template", template);
        var source = new Slice.Source(SELECT, FROM, "r.number", "r.id", Slice.Order.HIGHEST_FIRST, params);
        var found = slice.read(db, source, (row, n) -> new Row(row.getObject("id", UUID.class), revision(row)),
                row -> Cursor.at(String.valueOf(row.revision().number()), row.id()));
        return new Listing<>(found.data().stream().map(Row::revision).toList(), found.meta());
    }

    private static RevisionPayload revision(ResultSet row) throws SQLException {
        return new RevisionPayload(row.getInt("number"), row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getInt("stages"));
    }
}
