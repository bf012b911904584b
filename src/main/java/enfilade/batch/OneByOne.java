package enfilade.batch;

import enfilade.Refusal;
import enfilade.activity.Together;
import enfilade.batch.BatchItem.Outcome;
import enfilade.participant.Participants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One of a batch at a time, each in a transaction of its own: what goes wrong with one is told of that one. */
@Component
class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);
    private static final int TRIES = 3;

    private final BatchItems items;
    private final Participants participants;
    private final TransactionTemplate transaction;

    OneByOne(BatchItems items, Participants participants, PlatformTransactionManager transactions) {
        this.items = items;
        this.participants = participants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Holds the person, if there is one, and claims the item, so that of two processes one does it. Nothing of it
     * stays when it is refused.
     *
     * @param from    as what it has to be found
     * @param to      what it becomes when the work goes through
     * @param refused what it becomes when the work refuses, which says why
     */
    void take(Batch batch, BatchItem item, Outcome from, Outcome to, Outcome refused, Runnable work) {
        for (int left = TRIES - 1; left >= 0; left--) {
            try {
                Together.in(batch.id(), () -> transaction.executeWithoutResult(begun -> {
                    hold(batch, item);
                    if (items.claim(batch, item.place(), from, to)) work.run();
                }));
                return;
            } catch (Refusal no) {
                items.end(batch, item.place(), from, refused, no.getMessage());
                return;
            } catch (TransientDataAccessException busy) {
                log.info("Place {} of batch {} is busy, {} tries left", item.place(), batch.id(), left);
            } catch (RuntimeException broken) {
                log.error("Place {} of batch {} could not be dealt with", item.place(), batch.id(), broken);
                break;
            }
        }
        items.end(batch, item.place(), from, refused, "This did not work, for a reason on our side. Try it by itself.");
    }

    /** First, as everywhere: see {@link Participants#lockedOf}. Whether they are here still is for the work to see. */
    private void hold(Batch batch, BatchItem item) {
        if (item.participantId() != null) {
            participants.findLockedByAccountIdAndId(batch.accountId(), item.participantId());
        }
    }
}
