package enfilade.evaluation;

import enfilade.Checks;
import enfilade.Constraint;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.agent.AgentProfile;
import enfilade.agent.Interviewers;
import enfilade.agent.Profiling;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody brings a template as text: first it says what would be made, then it makes all of it or nothing. */
@Service
@Transactional
class Importing {

    /**
     * What was done, and where to see it.
     *
     * @param stages in the order of the plan's
     * @param agents by the keys of the plan's
     */
    record Imported(UUID templateId, ImportPlan plan, List<UUID> stages, Map<String, UUID> agents) {}

    private static final Constraint GONE = new Constraint("stage_reviewer_member", "",
            "Somebody who is asked to review here is not in the team any more.");

    private final EvaluationTemplates templates;
    private final Stages stages;
    private final Profiling profiling;
    private final Rows rows;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Importing(EvaluationTemplates templates, Stages stages, Profiling profiling, Rows rows,
              Activities activities, JdbcClient db, Clock clock) {
        this.templates = templates;
        this.stages = stages;
        this.profiling = profiling;
        this.rows = rows;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** What would be made. Writes nothing. */
    ImportPlan plan(Actor by, ImportRequest request) {
        by.mayWrite();
        return planned(by, request);
    }

    /** Plans once more, because the account may have changed since somebody looked, and makes it. */
    Imported carryOut(Actor by, ImportRequest request) {
        by.mayWrite();
        if (request.target() != null) rows.lock(by, request.target());
        var plan = planned(by, request);
        if (request.seen() != null && !request.seen().equals(plan.mark())) {
            throw new Refusal.Conflict("Something has changed since you looked at it. This is what would be done now.");
        }
        rows.lockInterviewers(by, plan.standingInterviewers());
        rows.lockReviewers(by, plan.reviewers());
        var now = clock.instant();
        var template = template(by, plan, now);
        var agents = agents(by, plan);
        var made = plan.stages().stream().map(step -> make(by, template, plan.name(), step, agents, now)).toList();
        return new Imported(template, plan, made, agents);
    }

    private ImportPlan planned(Actor by, ImportRequest request) {
        var checks = new Checks();
        var target = target(by, request.target());
        var text = ImportText.read(request, checks);
        var plan = text == null ? null : new ImportPlanner(text, target, known(by, text), checks).plan();
        checks.refuse();
        return Objects.requireNonNull(plan);
    }

    private ImportPlan.@Nullable Target target(Actor by, @Nullable UUID id) {
        if (id == null) return null;
        var template = templates.of(by, id);
        if (template.isArchived()) {
            throw new Refusal.Conflict("This template is archived. Restore it before you change its stages.");
        }
        int length = db.sql("select count(*) from evaluation_stage where account_id = :account "
                        + "and template_id = :template and stage_order is not null")
                .param("account", by.accountId().value()).param("template", id).query(Integer.class).single();
        return new ImportPlan.Target(id, template.name(), length, template.draft().defaultMinutes());
    }

    /** Seven statements at most, however much the text names. */
    private ImportPlanner.Known known(Actor by, ImportText text) {
        var names = text.agents().stream().map(ImportText.Agent::draft).filter(Objects::nonNull)
                .map(AgentProfile.Draft::name).distinct().toList();
        var ids = text.stages().stream().map(step -> step.text().agentProfileId()).filter(Objects::nonNull).toList();
        var asked = text.stages().stream().map(step -> step.text().reviewerIds()).filter(Objects::nonNull)
                .flatMap(Collection::stream).collect(Collectors.toSet());
        return new ImportPlanner.Known(Interviewers.namesakes(by.accountId(), names, db),
                Interviewers.whole(by.accountId(), ids, db).values().stream().filter(it -> !it.archived())
                        .collect(Collectors.toMap(Interviewers.Whole::id, it -> it.text().name())),
                asked.isEmpty() ? Set.of() : reviewing(by, asked), isTaken(by, text));
    }

    private Set<UUID> reviewing(Actor by, Set<UUID> asked) {
        return new HashSet<>(db.sql("select id from member where account_id = :account and id in (:asked) "
                        + "and role <> 'VIEWER'")
                .param("account", by.accountId().value()).param("asked", asked).query(UUID.class).list());
    }

    private boolean isTaken(Actor by, ImportText text) {
        if (text.template() == null) return false;
        return db.sql("select count(*) from evaluation_template where account_id = :account and name_lower = :name")
                .param("account", by.accountId().value())
                .param("name", EvaluationTemplate.fold(text.template().name())).query(Integer.class).single() > 0;
    }

    private UUID template(Actor by, ImportPlan plan, Instant now) {
        var words = ": " + plan.counted();
        if (plan.template() == null) {
            activities.record(by, "template.imported", plan.target().id(), "Imported into " + plan.name() + words);
            return plan.target().id();
        }
        var template = templates.save(EvaluationTemplate.of(by, plan.template(), now));
        activities.record(by, "template.imported", template.id(), "Imported the template " + plan.name() + words);
        return template.id();
    }

    private Map<String, UUID> agents(Actor by, ImportPlan plan) {
        var ids = new HashMap<String, UUID>();
        plan.interviewers().forEach(it -> ids.put(it.key(),
                it.reused() == null ? profiling.create(by, it.draft()).id() : it.reused()));
        return ids;
    }

    private UUID make(Actor by, UUID template, String name, ImportPlan.Step step, Map<String, UUID> agents,
                      Instant now) {
        var draft = step.agent() == null ? step.draft() : step.draft().by(agents.get(step.agent()));
        try {
            var stage = stages.save(Stage.of(by.accountId(), template, step.door().order(), draft, step.reviewers(),
                    now));
            activities.record(by, "stage.created", stage.id(), "Added " + stage.name() + " to " + name);
            return stage.id();
        } catch (org.springframework.dao.DataIntegrityViolationException broken) {
            throw Constraint.explain(broken, GONE);
        }
    }
}
