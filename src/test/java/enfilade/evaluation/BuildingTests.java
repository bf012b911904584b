package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.activity.Activity;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tests of templates and stages start: a team that builds, and ways to see what stands. */
abstract class BuildingTests extends PagesTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired Clearing clearing;
    @Autowired Publishing publishing;
    @Autowired Profiling profiling;
    @Autowired EvaluationTemplates templates;
    @Autowired Stages stages;
    @Autowired JdbcClient db;

    /** A template of Ada's with these stages in a row. */
    UUID template(String name, String... stages) {
        return template(ada, name, stages);
    }

    UUID template(Actor by, String name, String... stages) {
        var id = authoring.create(by, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
        for (var stage : stages) arranging.add(by, id, Sketch.of(stage).wish());
        return id;
    }

    UUID templateOf(int doors) {
        return template("Long way", IntStream.range(0, doors).mapToObj(i -> "Door " + i).toArray(String[]::new));
    }

    UUID interviewer(Actor by, String name) {
        return profiling.create(by,
                AgentProfile.Draft.quick(name, "Hello.", UseCase.HIRING, List.of("Depth", "Clarity"))).id();
    }

    /** The stage of that name, wherever it stands. */
    UUID stage(UUID template, String name) {
        return db.sql("select id from evaluation_stage where template_id = :template and stage_name = :name")
                .param("template", template).param("name", name).query(UUID.class).single();
    }

    Stage find(UUID template, UUID stage) {
        return stages.of(ada.accountId(), template, stage);
    }

    StageDraft draft(UUID template, String name) {
        return find(template, stage(template, name)).draft();
    }

    EvaluationTemplate find(UUID template) {
        return templates.of(ada, template);
    }

    /** The names in the row, once it is sure that they stand at 0 to n-1 without gaps. */
    List<String> row(UUID template) {
        var places = db.sql("select stage_order from evaluation_stage where template_id = :template "
                        + "and stage_order is not null order by stage_order")
                .param("template", template).query(Integer.class).list();
        assertThat(places).isEqualTo(IntStream.range(0, places.size()).boxed().toList());
        return db.sql("select stage_name from evaluation_stage where template_id = :template "
                        + "and stage_order is not null order by stage_order")
                .param("template", template).query(String.class).list();
    }

    /** What the ledger says beyond what it said so far, oldest first: type and words. */
    List<String> ledgerOf(Runnable useCase) {
        var before = Activity.latest(ada, 1, db).stream().mapToLong(Activity::seq).findFirst().orElse(0);
        useCase.run();
        return Activity.latest(ada, 50, db).reversed().stream().filter(fact -> fact.seq() > before)
                .map(fact -> fact.type() + ": " + fact.words()).toList();
    }

    /** As if this stage had been published. */
    void publish(UUID template, UUID stage) {
        var revision = UUID.randomUUID();
        db.sql("""
                insert into revision (account_id, id, version, template_id, number, published_by, published_at)
                values (:account, :revision, 1, :template, 1, 'Ada', current_timestamp)
                """).param("account", ada.accountId().value()).param("revision", revision)
                .param("template", template).update();
        db.sql("insert into revision_stage (account_id, revision_id, stage_id, stage_order) "
                        + "values (:account, :revision, :stage, 0)")
                .param("account", ada.accountId().value()).param("revision", revision).param("stage", stage).update();
    }
}
