package enfilade.evaluation;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.agent.AgentText;
import enfilade.evaluation.Blueprint.Judge;
import enfilade.evaluation.Blueprint.Step;
import enfilade.web.JsonText;
import enfilade.web.Payloads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every revision of every template. Nothing here changes one: that they stay as they were is what they are for. */
@Component
public class Revisions {

    static final int SIZE = 25;

    private static final String COLUMNS = """
            select r.id, r.template_id, r.number, r.published_by, r.published_at,
                   (select count(*)
                      from revision_stage s
                     where (s.account_id, s.revision_id) = (r.account_id, r.id)) as stages
              from revision r
             where r.account_id = :account
               and r.template_id = :template
            """;

    private record Asked(UUID stage, UUID member, String name) {}

    private final JdbcClient db;

    Revisions(JdbcClient db) {
        this.db = db;
    }

    /**
     * The newest first, one more than a page holds; reads the index revision_of_template.
     *
     * @param below only those with a smaller number
     */
    List<Revision> page(AccountId account, UUID template, int below) {
        return db.sql(COLUMNS + " and r.number < :below order by r.number desc fetch first %d rows only"
                        .formatted(SIZE + 1))
                .param("account", account.value()).param("template", template).param("below", below)
                .query(Revisions::revision).list();
    }

    public Optional<Revision> latest(AccountId account, UUID template) {
        return db.sql(COLUMNS + " order by r.number desc fetch first 1 row only")
                .param("account", account.value()).param("template", template).query(Revisions::revision).optional();
    }

    public Revision of(AccountId account, UUID template, int number) {
        return db.sql(COLUMNS + " and r.number = :number")
                .param("account", account.value()).param("template", template).param("number", number)
                .query(Revisions::revision).optional().orElseThrow(() -> new Refusal.NotFound("revision"));
    }

    /** The revision itself, whichever template it is of. */
    Revision of(AccountId account, UUID id) {
        return db.sql(COLUMNS.replace("r.template_id = :template", "r.id = :id"))
                .param("account", account.value()).param("id", id)
                .query(Revisions::revision).optional().orElseThrow(() -> new Refusal.NotFound("revision"));
    }

    /** What it froze: four statements, however many stages it has. */
    Blueprint blueprint(AccountId account, Revision revision) {
        var reviewers = of("select stage_id, member_id, member_name from revision_reviewer", account, revision)
                .query((row, n) -> new Asked(row.getObject("stage_id", UUID.class),
                        row.getObject("member_id", UUID.class), row.getString("member_name"))).list().stream()
                .collect(Collectors.groupingBy(Asked::stage, Collectors.toMap(Asked::member, Asked::name)));
        var steps = of("select stage_id, stage_version, agent_profile_id, stage_text, stage_order from revision_stage",
                account, revision, " order by stage_order")
                .query((row, n) -> step(row, reviewers.getOrDefault(row.getObject("stage_id", UUID.class), Map.of())))
                .list();
        var judges = of("select agent_profile_id, agent_version, agent_text, agent_order from revision_agent",
                account, revision, " order by agent_order").query(Revisions::judge).list();
        return db.sql("select template_text, template_version from revision where account_id = :account and id = :id")
                .param("account", account.value()).param("id", revision.id())
                .query((row, n) -> new Blueprint(
                        whole(row, "template_text", TemplateText.class),
                        row.getInt("template_version"), steps, judges)).single();
    }

    private JdbcClient.StatementSpec of(String select, AccountId account, Revision revision) {
        return of(select, account, revision, "");
    }

    private JdbcClient.StatementSpec of(String select, AccountId account, Revision revision, String order) {
        return db.sql(select + " where account_id = :account and revision_id = :id" + order)
                .param("account", account.value()).param("id", revision.id());
    }

    private static Step step(ResultSet row, Map<UUID, String> reviewers) throws SQLException {
        return new Step(row.getObject("stage_id", UUID.class), row.getInt("stage_version"),
                row.getObject("agent_profile_id", UUID.class),
                whole(row, "stage_text", StageText.class), reviewers);
    }

    private static Judge judge(ResultSet row, int number) throws SQLException {
        return new Judge(row.getObject("agent_profile_id", UUID.class), row.getInt("agent_version"),
                whole(row, "agent_text", AgentText.class));
    }

    /** What was frozen has to stay readable: where it is not, we broke it, and nobody takes a part for the whole. */
    static <T extends Record> T whole(ResultSet row, String column, Class<T> type) throws SQLException {
        var checks = new Checks();
        var text = Payloads.ofOurs(checks).read(JsonText.read(row.getString(column)), type, "", Set.of());
        if (text == null) throw new IllegalStateException("A revision cannot be read any more: " + checks.issues());
        return text;
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getObject("id", UUID.class), row.getObject("template_id", UUID.class),
                row.getInt("number"), row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getInt("stages"));
    }
}
