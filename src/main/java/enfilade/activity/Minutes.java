package enfilade.activity;

import enfilade.account.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is done in one transaction, noted down until its last moment and written into the ledger then. So a transaction
 * that takes long keeps nobody else in the account waiting for their number. It comes after everybody else who still
 * does something before the commit; what is noted even later is written at once.
 */
final class Minutes implements TransactionSynchronization {

    /** One fact that has no number yet. */
    record Note(Actor by, String type, UUID thing, String words, List<Change> changes, @Nullable UUID batch) {}

    private final Ledger ledger;
    private final List<Note> notes = new ArrayList<>();
    private boolean isWritten;

    Minutes(Ledger ledger) {
        this.ledger = ledger;
    }

    void take(Note note) {
        if (isWritten) ledger.write(List.of(note));
        else notes.add(note);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        isWritten = true;
        ledger.write(notes);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(ledger);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(ledger, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(ledger);
    }
}
