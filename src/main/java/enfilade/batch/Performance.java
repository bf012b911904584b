package enfilade.batch;

import enfilade.account.Actor;
import enfilade.batch.BatchItem.Outcome;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does a confirmed batch: one person after the other, each looked at again before anything is done to them. */
@Component
class Performance {

    private static final Rounds.Way FORTH = new Rounds.Way(Batch.Status.RUNNING, Batch.Status.DONE, Outcome.READY,
            false, Outcome.FAILED);

    private final BatchItems items;
    private final OneByOne oneByOne;
    private final Rounds rounds;

    Performance(BatchItems items, OneByOne oneByOne, Rounds rounds) {
        this.items = items;
        this.oneByOne = oneByOne;
        this.rounds = rounds;
    }

    /** It stops when somebody takes the batch back. */
    void run(Errand.Order order) {
        rounds.go(order, FORTH, batch -> {}, this::perform);
    }

    private void perform(Work work, Actor by, Batch batch, BatchItem item) {
        var hold = new Hold(batch.id(), Objects.requireNonNull(batch.mailsAt()));
        hold.during(() -> oneByOne.take(batch, item, Outcome.READY, Outcome.DONE, Outcome.FAILED, () ->
                work.change(by, batch, item).ifPresentOrElse(
                        words -> items.end(batch, item.place(), Outcome.DONE, Outcome.CHANGED, words), () -> {
                            var result = work.apply(by, batch, item);
                            items.settle(batch, item.place(), result.participant(), result.thing(), result.words());
                        })));
    }
}
