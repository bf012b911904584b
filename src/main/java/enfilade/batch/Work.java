package enfilade.batch;

import enfilade.account.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a batch deals with one of its people, in a transaction that was begun for that alone and holds the person. */
interface Work {

    /**
     * What was done.
     *
     * @param participant whom there is because of it; null where they were there before
     * @param thing       what it made or changed
     */
    record Result(@Nullable UUID participant, @Nullable UUID thing, String words) {}

    boolean does(Batch.Kind kind);

    /** What has changed about them since the preview, if anything. */
    Optional<String> change(Actor by, Batch batch, BatchItem item);

    Result apply(Actor by, Batch batch, BatchItem item);

    void undo(Actor by, Batch batch, BatchItem item);
}
