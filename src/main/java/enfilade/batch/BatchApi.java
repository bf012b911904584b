package enfilade.batch;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Listing;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.batch.BatchItem.Outcome;
import enfilade.web.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Something for many participants at once, for programs: previewed, confirmed, taken back. */
@RestController
@RequestMapping("/api/v1/participants/batches")
class BatchApi {

    /** Which of its people are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  @Nullable Outcome outcome) {

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.BY_NUMBER);
        }
    }

    private static final int MOST_BYTES = 1 << 20;

    private final Preparing preparing;
    private final Confirming confirming;
    private final Batches batches;
    private final BatchItems items;
    private final Writing writing;
    private final JdbcClient db;

    BatchApi(Preparing preparing, Confirming confirming, Batches batches, BatchItems items, Writing writing,
             JdbcClient db) {
        this.preparing = preparing;
        this.confirming = confirming;
        this.batches = batches;
        this.items = items;
        this.writing = writing;
        this.db = db;
    }

    @PostMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = BatchPayload.Wanted.class, atMost = MOST_BYTES, examples = "prepare-batch")
    @Gives(value = BatchPayload.class, status = 201)
    @Operation(operationId = "prepareBatch", summary = "Preview something for many participants", description = "Up to "
            + "10,000 at once. Nothing is done until it is confirmed: read what would become of each first.")
    ResponseEntity<byte[]> prepare(Actor me, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            var checks = new Checks();
            var asked = sent.read(BatchPayload.Wanted.class, Set.of(), checks);
            var kind = asked.kind(checks);
            var people = asked.filter() == null ? asked.participantIds()
                    : Checks.spelt("filter."::concat, asked.filter()::sought).ids(me, Batch.MOST + 1, db);
            var batch = Checks.spelt(BatchPayload::key, () -> preparing.prepare(me, kind, asked.wish(), people));
            return Reply.created("/participants/batches/" + batch.id(), payload(batch));
        });
    }

    @GetMapping("/{batchId}")
    @Needs(Scope.CANDIDATES_READ)
    @Gives(BatchPayload.class)
    @Operation(operationId = "getBatch", summary = "Read how far it is")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID batchId) {
        me.mayEnrol();
        return Reply.one(payload(batches.of(me.accountId(), batchId)));
    }

    @GetMapping("/{batchId}/items")
    @Needs(Scope.CANDIDATES_READ)
    @Gives(value = BatchPayload.Item.class, several = true)
    @Operation(operationId = "listBatchItems", summary = "List its people", description = "In their order: before it "
            + "is confirmed what would become of each, after it what did.")
    ResponseEntity<byte[]> list(Actor me, @PathVariable UUID batchId, @Asked Filter filter) {
        me.mayEnrol();
        return Reply.several(items(batches.of(me.accountId(), batchId), filter));
    }

    @PostMapping("/{batchId}/confirmation")
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(BatchPayload.class)
    @Operation(operationId = "confirmBatch", summary = "Do what was previewed", description = "One after the other, "
            + "soon. Whoever has changed since the preview is left alone and told as `changed`. Its mails wait until "
            + "`mails_at`. Confirmed again it is done once; where nobody is ready it is 409.")
    ResponseEntity<byte[]> confirm(Actor me, @PathVariable UUID batchId, Sent sent) {
        return writing.once(me, sent, () -> Reply.one(payload(confirming.confirm(me, batchId))));
    }

    @PostMapping("/{batchId}/undo")
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(BatchPayload.class)
    @Operation(operationId = "undoBatch", summary = "Take it back", description = "Until `mails_at`; later it is 409. "
            + "Whoever has gone on since stays, and is told as `kept`.")
    ResponseEntity<byte[]> undo(Actor me, @PathVariable UUID batchId, Sent sent) {
        return writing.once(me, sent, () -> Reply.one(payload(confirming.takeBack(me, batchId))));
    }

    @DeleteMapping("/{batchId}")
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(operationId = "discardBatch", summary = "Discard a preview", description = "Nothing was done, and "
            + "nothing of it stays. Once it is confirmed it is 409.")
    ResponseEntity<byte[]> discard(Actor me, @PathVariable UUID batchId, Sent sent) {
        return writing.over(sent, () -> batches.lockedOf(me.accountId(), batchId),
                () -> payload(batches.of(me.accountId(), batchId)), seen -> {
            confirming.discard(me, batchId);
            return Reply.gone();
        });
    }

    private BatchPayload payload(Batch batch) {
        return BatchPayload.of(batch, items.counts(batch.accountId(), batch.id()));
    }

    private Listing<BatchPayload.Item> items(Batch batch, Filter filter) {
        var found = filter.slice().read(db, items.source(batch, filter.outcome()), BatchItems::item,
                it -> Cursor.at(String.valueOf(it.place()), batch.id()));
        return new Listing<>(found.data().stream().map(BatchPayload.Item::of).toList(), found.meta());
    }
}
