package enfilade.activity;

import enfilade.account.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the ledger. Every use case ends here, in its own transaction. */
@Component
public class Activities {

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher followers;

    Activities(Ledger ledger, PlatformTransactionManager transactions, ApplicationEventPublisher followers) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.followers = followers;
    }

    public void record(Actor by, String type, UUID thing, String words) {
        record(by, type, thing, words, List.of());
    }

    /**
     * It stands in the ledger when the transaction commits, and not before: see {@link Minutes}. Who follows the ledger
     * hears of it at once, in the same transaction.
     */
    public void record(Actor by, String type, UUID thing, String words, List<Change> changes) {
        transaction.executeWithoutResult(running -> {
            minutes().take(new Minutes.Note(by, type, thing, words, changes, Together.batch().orElse(null)));
            followers.publishEvent(new Recorded(by, type, thing));
        });
    }

    private Minutes minutes() {
        var begun = TransactionSynchronizationManager.getResource(ledger);
        if (begun instanceof Minutes minutes) return minutes;
        var minutes = new Minutes(ledger);
        TransactionSynchronizationManager.bindResource(ledger, minutes);
        TransactionSynchronizationManager.registerSynchronization(minutes);
        return minutes;
    }
}
