package enfilade.evaluation;

import enfilade.Constraint;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Activity;
import enfilade.activity.Change;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody builds the row of doors: adds, changes, moves and duplicates. */
@Service
@Transactional
public class Arranging {

    /**
     * What somebody wants of a stage.
     *
     * @param reviewers   the members asked to review; nobody in particular when empty
     * @param at          the place to take, counted from 0; null means where it is, or the end
     * @param interviewer one to make along with the stage, instead of the draft's
     */
    public record Wish(StageDraft draft, Set<UUID> reviewers, @Nullable Integer at,
                       AgentProfile.@Nullable Draft interviewer) {}

    private static final String NOT_REVIEWING =
            "Somebody asked to review here may not review, or is not in the team any more.";

    private static final Constraint[] KNOWN = {
            new Constraint("evaluation_stage_agent_profile", "agentId", "There is no such interviewer."),
            new Constraint("stage_reviewer_member", "reviewerIds", NOT_REVIEWING)};

    private final Stages stages;
    private final Rows rows;
    private final Profiling profiling;
    private final StageChanges changes;
    private final Activities activities;
    private final JdbcClient db;

    Arranging(Stages stages, Rows rows, Profiling profiling, StageChanges changes, Activities activities,
              JdbcClient db) {
        this.stages = stages;
        this.rows = rows;
        this.profiling = profiling;
        this.changes = changes;
        this.activities = activities;
        this.db = db;
    }

    public Stage add(Actor by, UUID templateId, Wish wish) {
        var row = rows.lock(by, templateId, wish.draft().agentId());
        if (wish.draft().agentId() != null) choosable(row);
        reviewing(by, wish.reviewers());
        var draft = withInterviewer(by, wish).lasting(row.usualMinutes());
        var place = draft.isOutside() ? null : row.enter(wish.at());
        var stage = keep(Stage.of(by.accountId(), templateId, place, draft, wish.reviewers(), row.now()));
        activities.record(by, "stage.created", stage.id(), "Added " + stage.name() + " to " + row.name());
        return stage;
    }

    /** @param version the one that was seen before; null when nobody looked */
    public Stage change(Actor by, UUID templateId, UUID stageId, @Nullable Integer version, Wish wish) {
        return change(by, templateId, stageId, wish.draft().agentId(), stage -> {
            if (version == null || version == stage.version()) return wish;
            throw new Refusal.Conflict(Activity.lastActor(by.accountId(), stageId, db).orElse("Somebody")
                    + " changed this while you were writing.");
        });
    }

    /**
     * @param agentId an interviewer that may be chosen anew
     * @param wanted  what somebody wants, once the row is locked and nobody else can change what stands there
     */
    Stage change(Actor by, UUID templateId, UUID stageId, @Nullable UUID agentId, Function<Stage, Wish> wanted) {
        var row = rows.lock(by, templateId, agentId);
        var stage = stages.present(by.accountId(), templateId, stageId);
        var wish = wanted.apply(stage);
        if (wish.draft().agentId() != null && !wish.draft().agentId().equals(stage.draft().agentId())) choosable(row);
        reviewing(by, wish.reviewers().stream().filter(it -> !stage.reviewerIds().contains(it)).toList());
        if (stage.order() == null && !wish.draft().isOutside() && wish.interviewer() == null) {
            stillThere(row, wish.draft());
        }
        var draft = withInterviewer(by, wish).lasting(row.usualMinutes());
        var differences = changes.between(by.accountId(), stage, draft, wish.reviewers());
        var place = place(row, stage, draft, wish.at());
        if (differences.isEmpty() && Objects.equals(place, stage.order())) return stage;

        var saved = keep(stage.with(draft, wish.reviewers(), row.now()).at(place, row.now()));
        if (stage.order() != null && place == null) row.leave(stage.order());
        if (!differences.isEmpty()) {
            activities.record(by, verb(stage, saved), stageId,
                    "Changed " + saved.name() + ": " + Change.sentence(differences), differences);
        }
        if (stage.order() != null && place != null && !place.equals(stage.order())) {
            reordered(by, saved, stage.order(), place);
        }
        return saved;
    }

    /** Where it stood before, and where it stands now; both counted from 0. */
    public record Moved(Stage stage, int from, int to) {}

    /** @param to the place to take, counted from 0; past the end means the end */
    public Moved move(Actor by, UUID templateId, UUID stageId, @Nullable Integer to) {
        var row = rows.lock(by, templateId);
        var stage = stages.present(by.accountId(), templateId, stageId);
        if (to == null) throw new Refusal.Invalid("position", "A position is a whole number from 1.");
        if (stage.order() == null) {
            throw new Refusal.Conflict(stage.name() + " stands outside the row. Restore it first.");
        }

        var place = row.move(stageId, stage.order(), to);
        if (place != stage.order()) reordered(by, stage, stage.order(), place);
        return new Moved(stage, stage.order(), place);
    }

    /** A copy right behind it. */
    public Stage duplicate(Actor by, UUID templateId, UUID stageId) {
        var row = rows.lock(by, templateId);
        var stage = stages.present(by.accountId(), templateId, stageId);
        var draft = stage.draft().copied();
        var place = row.enter(stage.order() == null ? null : stage.order() + 1);
        var copy = keep(Stage.of(by.accountId(), templateId, place, draft, stage.reviewerIds(), row.now()));
        activities.record(by, "stage.created", copy.id(), "Added " + copy.name() + " to " + row.name());
        return copy;
    }

    /** One that was archived meanwhile stays where it stands, but nobody is given it anew. */
    private static void choosable(Row row) {
        if (!row.agentActive()) throw new Refusal.Invalid("agentId", "There is no such interviewer.");
    }

    /** A door does not come back with one whom nobody may choose. */
    private static void stillThere(Row row, StageDraft draft) {
        row.archived(draft.agentId()).ifPresent(name -> {
            throw new Refusal.Invalid("agentId", name + " is archived. Choose another interviewer, or restore " + name
                    + " first.");
        });
    }

    /** Whoever is asked anew must be a member whose role reviews; who was asked before losing that role stays. */
    private void reviewing(Actor by, Collection<UUID> asked) {
        if (asked.isEmpty()) return;
        int able = db.sql("select count(*) from member where account_id = :account and id in (:asked) "
                        + "and role <> 'VIEWER'")
                .param("account", by.accountId().value()).param("asked", asked)
                .query(Integer.class).single();
        if (able < asked.size()) {
            throw new Refusal.Invalid("reviewerIds", NOT_REVIEWING);
        }
    }

    /** Whoever is to review stays in the team until the stage says so. */
    private StageDraft withInterviewer(Actor by, Wish wish) {
        if (wish.interviewer() == null) return wish.draft();
        rows.lockReviewers(by, wish.reviewers());
        return wish.draft().by(profiling.create(by, wish.interviewer()).id());
    }

    private static @Nullable Integer place(Row row, Stage stage, StageDraft draft, @Nullable Integer at) {
        if (draft.isOutside()) return null;
        if (stage.order() == null) return row.enter(at);
        return at == null ? stage.order() : Integer.valueOf(row.move(stage.id(), stage.order(), at));
    }

    private Stage keep(Stage stage) {
        try {
            return stages.save(stage);
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, KNOWN);
        }
    }

    private void reordered(Actor by, Stage stage, int from, int to) {
        var change = new Change("Position", String.valueOf(from + 1), String.valueOf(to + 1));
        activities.record(by, "stage.reordered", stage.id(), "Moved " + stage.name() + ": " + change, List.of(change));
    }

    private static String verb(Stage before, Stage after) {
        if ((before.order() == null) == (after.order() == null)) return "stage.updated";
        return after.order() == null ? "stage.archived" : "stage.restored";
    }
}
