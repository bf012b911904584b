package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes a door out of the row: archives it, removes it, or puts it back. */
@Service
@Transactional
public class Clearing {

    /** How long somebody can put back what was removed. */
    static final Duration KEPT_AFTER_REMOVAL = Duration.ofDays(1);

    private final Stages stages;
    private final Rows rows;
    private final Activities activities;
    private final JdbcClient db;

    Clearing(Stages stages, Rows rows, Activities activities, JdbcClient db) {
        this.stages = stages;
        this.rows = rows;
        this.activities = activities;
        this.db = db;
    }

    /** What became of a stage, and from which place it went, counted from 0. */
    public record Cleared(Stage stage, @Nullable Integer from) {}

    public Cleared archive(Actor by, UUID templateId, UUID stageId) {
        var row = rows.lock(by, templateId);
        return archive(by, stages.present(by.accountId(), templateId, stageId), row);
    }

    /**
     * Takes a stage away, unless a revision was frozen from it: then it is archived, so that what was published keeps
     * what it points at. For a day it can be put back.
     */
    public Cleared remove(Actor by, UUID templateId, UUID stageId) {
        var row = rows.lock(by, templateId);
        forgetLongRemoved(row);
        var stage = stages.present(by.accountId(), templateId, stageId);
        if (isPublished(by.accountId(), stageId)) return archive(by, stage, row);

        var removed = stages.save(stage.removed(row.now()));
        if (stage.order() != null) row.leave(stage.order());
        activities.record(by, "stage.removed", stageId, "Deleted " + stage.name() + " from " + row.name());
        return new Cleared(removed, stage.order());
    }

    /**
     * Brings an archived or removed stage back: to the place named, else where it was removed from, else to the end.
     */
    public Stage restore(Actor by, UUID templateId, UUID stageId, @Nullable Integer at) {
        var row = rows.lock(by, templateId);
        var stage = stages.of(by.accountId(), templateId, stageId);
        if (stage.order() != null) return stage;

        var outside = stage.removedAt() != null && stage.draft().isOutside();
        var draft = stage.draft().isOutside() && !outside
                ? stage.draft().as(stage.statusBefore() == null ? Stage.Status.ACTIVE : stage.statusBefore())
                : stage.draft();
        if (!outside) stillThere(row, stage);
        var place = outside ? null : Integer.valueOf(row.enter(at == null ? stage.removedFrom() : at));
        var back = stages.save(stage.with(draft, stage.reviewerIds(), row.now()).at(place, row.now()));
        activities.record(by, "stage.restored", stageId, "Put " + stage.name() + " back into " + row.name());
        return back;
    }

    private static void stillThere(Row row, Stage stage) {
        row.archived(stage.draft().agentId()).ifPresent(name -> {
            throw new Refusal.Conflict("%s stays outside: its interviewer %s is archived. Restore %s first."
                    .formatted(stage.name(), name, name));
        });
    }

    private Cleared archive(Actor by, Stage stage, Row row) {
        if (stage.order() == null) return new Cleared(stage, null);
        var draft = stage.draft().as(Stage.Status.ARCHIVED);
        var archived = stages.save(stage.with(draft, stage.reviewerIds(), row.now()).at(null, row.now()));
        row.leave(stage.order());
        activities.record(by, "stage.archived", stage.id(), "Archived " + stage.name() + " in " + row.name());
        return new Cleared(archived, stage.order());
    }

    private boolean isPublished(AccountId account, UUID stage) {
        return db.sql("select count(*) from revision_stage where account_id = :account and stage_id = :stage")
                .param("account", account.value()).param("stage", stage).query(Integer.class).single() > 0;
    }

    private void forgetLongRemoved(Row row) {
        db.sql("""
                delete from evaluation_stage
                 where account_id = :account
                   and template_id = :template
                   and removed_at < :long_ago
                """)
                .param("account", row.accountId().value()).param("template", row.templateId())
                .param("long_ago", OffsetDateTime.ofInstant(row.now().minus(KEPT_AFTER_REMOVAL), ZoneOffset.UTC))
                .update();
    }
}
