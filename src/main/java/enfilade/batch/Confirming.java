package enfilade.batch;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Status;
import enfilade.batch.BatchItem.Outcome;
import enfilade.job.Jobs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has seen what would become of many and says yes, says no, or takes back that they said yes. */
@Service
@Transactional
public class Confirming {

    private final Batches batches;
    private final BatchItems items;
    private final Acts acts;
    private final Jobs jobs;
    private final Activities activities;
    private final Clock clock;

    Confirming(Batches batches, BatchItems items, Acts acts, Jobs jobs, Activities activities, Clock clock) {
        this.batches = batches;
        this.items = items;
        this.acts = acts;
        this.jobs = jobs;
        this.activities = activities;
        this.clock = clock;
    }

    /** Exactly what was shown; confirmed twice, it is done once. */
    public Batch confirm(Actor by, UUID batchId) {
        by.mayEnrol();
        var batch = batches.lockedOf(by.accountId(), batchId);
        if (batch.status() != Status.PREVIEW) return batch;
        if (batch.kind() != Kind.IMPORT) acts.of(batch.kind()).check(by, batch.wish());
        else if (batch.wish().templateId() != null) acts.of(Kind.INVITE).check(by, batch.wish());
        var ready = items.counts(by.accountId(), batchId).getOrDefault(Outcome.READY, 0);
        if (ready == 0) throw new Refusal.Conflict("There is nobody here to whom this could be done.");
        var confirmed = batches.save(batch.confirmed(clock.instant()));
        jobs.once(Errand.RUN, batchId.toString(), Errand.Order.of(batch, by), clock.instant());
        record(by, batch, did(batch.kind()), ready);
        return confirmed;
    }

    /** Nobody wants it; nothing of it stays. */
    public void discard(Actor by, UUID batchId) {
        by.mayEnrol();
        var batch = batches.lockedOf(by.accountId(), batchId);
        if (batch.status() != Status.PREVIEW) {
            throw new Refusal.Conflict("This was confirmed already. Take it back instead.");
        }
        items.remove(batch);
        batches.deleteByAccountIdAndId(by.accountId(), batchId);
    }

    /** As long as no letter about it has left. */
    public Batch takeBack(Actor by, UUID batchId) {
        by.mayEnrol();
        var batch = batches.lockedOf(by.accountId(), batchId);
        if (batch.status() == Status.UNDOING || batch.status() == Status.UNDONE) return batch;
        if (batch.status() == Status.PREVIEW) throw new Refusal.Conflict("Nothing has been done yet. Discard it.");
        if (!batch.isUndoable(clock.instant())) {
            throw new Refusal.Conflict("This can be taken back only while its letters wait, and they do not any more.");
        }
        items.leaveOut(batch, Withdrawal.UNREACHED);
        var undoing = batches.save(batch.undoing(by, clock.instant()));
        jobs.once(Errand.UNDO, batchId.toString(), Errand.Order.of(batch, by), clock.instant());
        record(by, batch, "Took back: " + did(batch.kind()), items.counts(by.accountId(), batchId)
                .getOrDefault(Outcome.DONE, 0));
        return undoing;
    }

    private void record(Actor by, Batch batch, String what, int people) {
        activities.record(by, "account.updated", batch.id(),
                what + " " + Texts.counted(people, "participant", "participants") + " at once");
    }

    private static String did(Kind kind) {
        return switch (kind) {
            case IMPORT -> "Imported";
            case INVITE -> "Invited";
            case MOVE -> "Moved to another revision";
            case ARCHIVE -> "Archived";
            case RESTORE -> "Restored";
            case TAG -> "Added tags to";
            case UNTAG -> "Removed tags from";
        };
    }
}
