package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.endpoint.Supplies;
import enfilade.web.JsonText;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody publishes a template: what stands there now becomes a revision that nothing changes any more. */
@Service
@Transactional
public class Publishing {

    /** @param fresh whether it was made just now; false when the newest one says the same already */
    public record Published(Revision revision, String template, boolean fresh) {}

    private final EvaluationTemplates templates;
    private final Rows rows;
    private final Blueprints blueprints;
    private final Revisions revisions;
    private final Activities activities;
    private final NamedParameterJdbcOperations db;
    private final JdbcClient client;
    private final Supplies supplies;
    private final Clock clock;

    Publishing(EvaluationTemplates templates, Rows rows, Blueprints blueprints, Revisions revisions,
               Activities activities, NamedParameterJdbcOperations db, JdbcClient client, Supplies supplies,
               Clock clock) {
        this.templates = templates;
        this.rows = rows;
        this.blueprints = blueprints;
        this.revisions = revisions;
        this.activities = activities;
        this.db = db;
        this.client = client;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** Pressed twice, or by two people at once, it makes one revision: the second finds nothing that has changed. */
    public Published publish(Actor by, UUID templateId) {
        by.mayWrite();
        rows.lockAny(by, templateId);
        lockInterviewers(by, templateId);
        var template = templates.of(by, templateId);
        if (template.isArchived()) {
            throw new Refusal.Conflict("This template is archived. Restore it before you publish it.");
        }
        refuseTheImpossible(template);
        var now = blueprints.ofActive(template);
        var latest = revisions.latest(by.accountId(), templateId);
        var changes = latest.map(it -> Comparison.of(revisions.blueprint(by.accountId(), it), now));
        if (changes.isPresent() && changes.get().isEmpty()) {
            acquaint(by, latest.get(), now);
            return new Published(latest.get(), template.name(), false);
        }
        var revision = freeze(by, templateId, latest.map(Revision::number).orElse(0) + 1, now, clock.instant());
        activities.record(by, "template.published", templateId,
                "Published revision %d of %s".formatted(revision.number(), template.name()),
                changes.map(Comparison::changes).orElse(List.of()));
        return new Published(revision, template.name(), true);
    }

    /** Nobody changes one of them between the reading of its words and of what it looks for. */
    private void lockInterviewers(Actor by, UUID templateId) {
        client.sql("""
                select id
                  from agent_profile
                 where account_id = :account
                   and id in (select agent_profile_id
                                from evaluation_stage
                               where account_id = :account
                                 and template_id = :template
                                 and stage_order is not null)
                 order by id
                   for update
                """).param("account", by.accountId().value()).param("template", templateId).query(UUID.class).list();
    }

    private void refuseTheImpossible(EvaluationTemplate template) {
        var doors = Door.standingIn(template.accountId(), List.of(template.id()), client);
        var errors = Advice.of(template.draft(), doors, supplies.of(template.accountId())).errors();
        if (!errors.isEmpty()) {
            throw new Refusal.Conflict("Not published yet: " + errors.stream().map(Advice.Item::finding)
                    .collect(Collectors.joining(", ")) + ".", Hindrances.of(errors, doors));
        }
    }

    private Revision freeze(Actor by, UUID templateId, int number, Blueprint now, Instant at) {
        var revision = new Revision(UUID.randomUUID(), templateId, number, by.name(), at, now.steps().size());
        db.update("""
                insert into revision (account_id, id, version, template_id, number, published_by, published_at,
                                      template_version, template_text)
                values (:account, :id, 1, :template, :number, :by, :at, :template_version, :template_text)
                """, in(by, revision).addValue("template", templateId).addValue("number", number)
                .addValue("by", by.name()).addValue("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .addValue("template_version", now.version())
                .addValue("template_text", JsonText.pretty(now.template())));
        db.batchUpdate("""
                insert into revision_agent (account_id, revision_id, agent_profile_id, agent_order, agent_version,
                                            agent_name, agent_text)
                values (:account, :id, :agent, :order, :agent_version, :agent_name, :agent_text)
                """, agents(by, revision, now));
        db.batchUpdate("""
                insert into revision_stage (account_id, revision_id, stage_id, stage_order, stage_version, stage_name,
                                            kind, agent_profile_id, sealed_review, stage_text)
                values (:account, :id, :stage, :order, :stage_version, :stage_name, :kind, :agent, :sealed, :stage_text)
                """, stages(by, revision, now));
        db.batchUpdate("""
                insert into revision_reviewer (account_id, revision_id, stage_id, member_id, member_name)
                values (:account, :id, :stage, :member, :name)
                """, reviewers(by, revision, now));
        return revision;
    }

    /** The newest revision says the same as the rows of now: from here on it knows them by their versions again. */
    private void acquaint(Actor by, Revision latest, Blueprint now) {
        db.update("update revision set template_version = :template_version where account_id = :account and id = :id",
                in(by, latest).addValue("template_version", now.version()));
        db.batchUpdate("update revision_agent set agent_version = :agent_version where account_id = :account "
                + "and revision_id = :id and agent_profile_id = :agent", agents(by, latest, now));
        db.batchUpdate("update revision_stage set stage_version = :stage_version where account_id = :account "
                + "and revision_id = :id and stage_id = :stage", stages(by, latest, now));
    }

    private static SqlParameterSource[] agents(Actor by, Revision revision, Blueprint now) {
        return IntStream.range(0, now.judges().size()).mapToObj(i -> {
            var judge = now.judges().get(i);
            return in(by, revision).addValue("agent", judge.agentId()).addValue("order", i)
                    .addValue("agent_version", judge.version()).addValue("agent_name", judge.text().name())
                    .addValue("agent_text", JsonText.pretty(judge.text()));
        }).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource[] stages(Actor by, Revision revision, Blueprint now) {
        return IntStream.range(0, now.steps().size()).mapToObj(i -> {
            var step = now.steps().get(i);
            return in(by, revision).addValue("stage", step.stageId()).addValue("order", i)
                    .addValue("stage_version", step.version()).addValue("stage_name", step.text().stageName())
                    .addValue("kind", step.text().stageType().name()).addValue("agent", step.agentId())
                    .addValue("sealed", Boolean.TRUE.equals(step.text().sealedReview()))
                    .addValue("stage_text", JsonText.pretty(step.text()));
        }).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource[] reviewers(Actor by, Revision revision, Blueprint now) {
        return now.steps().stream().flatMap(step -> step.reviewers().entrySet().stream()
                        .map(asked -> in(by, revision).addValue("stage", step.stageId())
                                .addValue("member", asked.getKey()).addValue("name", asked.getValue())))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource in(Actor by, Revision revision) {
        return new MapSqlParameterSource("account", by.accountId().value()).addValue("id", revision.id());
    }
}
