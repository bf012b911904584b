package enfilade.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A model that answers or does not, as a test wants it; it remembers who asked, and minds its manners. */
@Primary
@Component
class PretendReaching implements Reaching {

    final List<Connection> asked = new ArrayList<>();
    private Reached next = new Reached(true, "It answered after 0.8 seconds.");

    void says(Reached reached) {
        next = reached;
    }

    void forgets() {
        asked.clear();
        next = new Reached(true, "It answered after 0.8 seconds.");
    }

    @Override
    public Reached reach(Connection model) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("a transaction waits for the network");
        }
        asked.add(model);
        return next;
    }
}
