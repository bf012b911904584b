package enfilade.batch;

import enfilade.account.Actor;
import enfilade.batch.BatchItem.Outcome;
import org.springframework.stereotype.Component;

/** Takes a batch back: nobody else is reached, and whoever was is let go again, the last one first. */
@Component
class Withdrawal {

    static final String UNREACHED = "Taken back before it came to this.";

    private static final Rounds.Way BACK = new Rounds.Way(Batch.Status.UNDOING, Batch.Status.UNDONE, Outcome.DONE,
            true, Outcome.KEPT);

    private final BatchItems items;
    private final OneByOne oneByOne;
    private final Rounds rounds;

    Withdrawal(BatchItems items, OneByOne oneByOne, Rounds rounds) {
        this.items = items;
        this.oneByOne = oneByOne;
        this.rounds = rounds;
    }

    /** Leaving out the rest comes first: whoever is just being done is found done then. */
    void run(Errand.Order order) {
        rounds.go(order, BACK, batch -> items.leaveOut(batch, UNREACHED), this::undo);
    }

    private void undo(Work work, Actor by, Batch batch, BatchItem item) {
        oneByOne.take(batch, item, Outcome.DONE, Outcome.UNDONE, Outcome.KEPT, () -> {
            work.undo(by, batch, item);
            items.settle(batch, item.place(), null, batch.kind() == Batch.Kind.IMPORT ? null : item.thing(),
                    "Taken back.");
        });
    }
}
