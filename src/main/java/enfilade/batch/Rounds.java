package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.batch.Batch.Status;
import enfilade.batch.BatchItem.Outcome;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Goes through a batch until nobody is left, and goes on where it was left when it comes again. */
@Component
class Rounds {

    private static final int AT_A_TIME = 100;
    private static final String NOBODY = "Whoever asked for this may not do it any more.";

    /** What is done to one of them for whoever said so. */
    interface Step {
        void to(Work work, Actor by, Batch batch, BatchItem item);
    }

    /**
     * A way through a batch.
     *
     * @param during  as what the batch has to be found
     * @param after   what it is when nobody is left
     * @param of      those whom it is about, by what has come of them
     * @param back    whether the last one comes first
     * @param refused what becomes of them when whoever said so may not any more
     */
    record Way(Status during, Status after, Outcome of, boolean back, Outcome refused) {}

    private final Batches batches;
    private final BatchItems items;
    private final Behalf behalf;
    private final Progress progress;
    private final List<Work> works;

    Rounds(Batches batches, BatchItems items, Behalf behalf, Progress progress, List<Work> works) {
        this.batches = batches;
        this.items = items;
        this.behalf = behalf;
        this.progress = progress;
        this.works = works;
    }

    /** @param first before each hundred */
    void go(Errand.Order order, Way way, Consumer<Batch> first, Step step) {
        var account = new AccountId(order.account());
        while (true) {
            var found = batches.findByAccountIdAndId(account, order.batch());
            if (found.isEmpty() || found.get().status() != way.during()) return;
            var batch = found.get();
            first.accept(batch);
            var next = items.next(batch, way.of(), way.back(), AT_A_TIME);
            if (next.isEmpty()) {
                progress.ends(batch, way.during(), way.after());
                return;
            }
            var by = behalf.of(account, order.kind(), order.by());
            var work = of(batch);
            next.forEach(item -> by.ifPresentOrElse(actor -> step.to(work, actor, batch, item),
                    () -> items.end(batch, item.place(), way.of(), way.refused(), NOBODY)));
        }
    }

    private Work of(Batch batch) {
        return works.stream().filter(work -> work.does(batch.kind())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows how to " + batch.kind()));
    }
}
