package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Activity;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody describes what is assessed: makes, changes, duplicates, archives and restores templates. */
@Service
@Transactional
public class Authoring {

    private final EvaluationTemplates templates;
    private final Stages stages;
    private final Rows rows;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Authoring(EvaluationTemplates templates, Stages stages, Rows rows, Activities activities, JdbcClient db,
              Clock clock) {
        this.templates = templates;
        this.stages = stages;
        this.rows = rows;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    public EvaluationTemplate create(Actor by, EvaluationTemplate.Draft draft) {
        by.mayWrite();
        var template = templates.save(EvaluationTemplate.of(by, draft, clock.instant()));
        activities.record(by, "template.created", template.id(), "Made the template " + template.name());
        return template;
    }

    /** @param version the one that the form was opened with; null when nobody looked before */
    public EvaluationTemplate change(Actor by, UUID templateId, @Nullable Integer version,
                                     EvaluationTemplate.Draft draft) {
        by.mayWrite();
        var template = templates.of(by, templateId);
        if (version != null && version != template.version()) {
            throw overtaken(by, templateId);
        }
        var changes = template.draft().changesTo(draft);
        if (changes.isEmpty()) return template;
        if (template.isArchived() && draft.status() == EvaluationTemplate.Status.ARCHIVED) {
            throw new Refusal.Conflict("This template is archived. Restore it before you change it.");
        }

        var saved = save(by, template.with(draft, clock.instant()));
        activities.record(by, verb(template, saved), templateId,
                "Changed " + saved.name() + ": " + Change.sentence(changes), changes);
        return saved;
    }

    /** A copy with all its standing stages. Where it came from stays as it is. */
    public EvaluationTemplate duplicate(Actor by, UUID templateId) {
        by.mayWrite();
        var original = templates.of(by, templateId);
        var name = "Copy of " + original.name();
        var draft = original.draft().called(name.length() <= 160 ? name : Texts.cut(name, 159) + "…");
        var now = clock.instant();
        var copy = templates.save(EvaluationTemplate.of(by,
                original.isArchived() ? draft.as(EvaluationTemplate.Status.DRAFT) : draft, now));
        Standing.of(by.accountId(), templateId, db).forEach(stage -> stages.save(Stage.of(by.accountId(), copy.id(),
                stage.order(), stage.draft(), stage.reviewers().keySet(), now)));
        activities.record(by, "template.created", copy.id(), "Made " + copy.name() + " from " + original.name());
        return copy;
    }

    public EvaluationTemplate archive(Actor by, UUID templateId) {
        by.mayWrite();
        var template = templates.of(by, templateId);
        if (template.isArchived()) return template;
        var archived = template.with(template.draft().as(EvaluationTemplate.Status.ARCHIVED), clock.instant());
        return keep(by, archived, "template.archived", "Archived the template ");
    }

    /** Becomes what it was before it was archived. */
    public EvaluationTemplate restore(Actor by, UUID templateId) {
        by.mayWrite();
        var template = templates.of(by, templateId);
        return template.isArchived()
                ? keep(by, template.restored(clock.instant()), "template.restored", "Restored the template ")
                : template;
    }

    /**
     * Takes a template away with all its stages. One that has been published is archived instead: what was frozen from
     * it keeps what it points at.
     *
     * @return whether it is gone
     */
    public boolean discard(Actor by, UUID templateId) {
        by.mayWrite();
        var template = templates.of(by, templateId);
        rows.lockAny(by, templateId);
        if (isPublished(by, templateId)) {
            archive(by, templateId);
            return false;
        }
        db.sql("delete from evaluation_stage where account_id = :account and template_id = :template")
                .param("account", by.accountId().value()).param("template", templateId).update();
        db.sql("delete from evaluation_template where account_id = :account and id = :template")
                .param("account", by.accountId().value()).param("template", templateId).update();
        activities.record(by, "template.removed", templateId, "Deleted the template " + template.name());
        return true;
    }

    private boolean isPublished(Actor by, UUID templateId) {
        return db.sql("select count(*) from revision where account_id = :account and template_id = :template")
                .param("account", by.accountId().value()).param("template", templateId)
                .query(Integer.class).single() > 0;
    }

    private EvaluationTemplate keep(Actor by, EvaluationTemplate template, String verb, String words) {
        var saved = save(by, template);
        activities.record(by, verb, saved.id(), words + saved.name());
        return saved;
    }

    /** Two people may pass the question for the version at once; the row itself lets only one of them through. */
    private EvaluationTemplate save(Actor by, EvaluationTemplate template) {
        try {
            return templates.save(template);
        } catch (OptimisticLockingFailureException second) {
            throw overtaken(by, template.id());
        }
    }

    private Refusal overtaken(Actor by, UUID template) {
        return new Refusal.Conflict(Activity.lastActor(by.accountId(), template, db).orElse("Somebody")
                + " changed this while you were writing.");
    }

    private static String verb(EvaluationTemplate before, EvaluationTemplate after) {
        if (before.isArchived() == after.isArchived()) return "template.updated";
        return after.isArchived() ? "template.archived" : "template.restored";
    }
}
