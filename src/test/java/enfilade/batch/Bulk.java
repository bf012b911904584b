package enfilade.batch;

import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.support.Errands;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets a test do something to many at once. */
@Component
public class Bulk {

    private final Preparing preparing;
    private final Confirming confirming;
    private final Gathering gathering;
    private final Performance performance;
    private final Withdrawal withdrawal;
    private final ObjectProvider<Errands> errands;

    Bulk(Preparing preparing, Confirming confirming, Gathering gathering, Performance performance,
         Withdrawal withdrawal, ObjectProvider<Errands> errands) {
        this.preparing = preparing;
        this.confirming = confirming;
        this.gathering = gathering;
        this.performance = performance;
        this.withdrawal = withdrawal;
        this.errands = errands;
    }

    public void tags(Actor by, List<UUID> people, String... tags) {
        run(by, preparing.prepare(by, Kind.TAG, new Wish(null, null, List.of(tags)), people));
    }

    public void invites(Actor by, UUID template, List<UUID> people) {
        run(by, preparing.prepare(by, Kind.INVITE, new Wish(template, null, List.of()), people));
    }

    /** A table that nobody has confirmed yet. */
    public void looksAt(Actor by, String table) {
        gathering.gather(by, "text", table, Wish.NONE);
    }

    /** Somebody has said yes to it, and nothing has happened yet. */
    public Batch confirmed(Actor by, List<UUID> people, String tag) {
        var batch = preparing.prepare(by, Kind.TAG, new Wish(null, null, List.of(tag)), people);
        return confirming.confirm(by, batch.id());
    }

    /** Does it on this thread. */
    public boolean does(Actor by, Batch batch) {
        performance.run(Errand.Order.of(batch, by));
        return true;
    }

    public boolean takesBack(Actor by, Batch batch) {
        withdrawal.run(Errand.Order.of(confirming.takeBack(by, batch.id()), by));
        return true;
    }

    private void run(Actor by, Batch batch) {
        confirming.confirm(by, batch.id());
        errands.getObject().run();
    }
}
