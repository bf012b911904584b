package enfilade.batch;

import enfilade.account.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a batch holds of people lapses: a preview that nobody wanted, and rows of a table that made nobody. */
@Service
@Transactional
class Lapsing {

    /** On {@code batch_item i}. Of a line that has somebody the name stays, like on their own page. */
    static final String LEFT_OVER = """
            i.outcome in ('REFUSED', 'SKIPPED', 'FAILED', 'CHANGED', 'UNDONE')
                   and (i.row_text is not null or i.name <> '' or i.email <> '')""";

    private final Batches batches;
    private final BatchItems items;
    private final JdbcClient db;

    Lapsing(Batches batches, BatchItems items, JdbcClient db) {
        this.batches = batches;
        this.items = items;
        this.db = db;
    }

    /** Held, so that of this and somebody who says yes at last, one comes first. */
    boolean discard(Actor system, UUID batchId) {
        var found = batches.findLockedByAccountIdAndId(system.accountId(), batchId)
                .filter(batch -> batch.status() == Batch.Status.PREVIEW);
        found.ifPresent(batch -> {
            items.remove(batch);
            batches.deleteByAccountIdAndId(batch.accountId(), batch.id());
        });
        return found.isPresent();
    }

    /** How many came to which end can be read still. */
    boolean blank(Actor system, UUID batchId) {
        return db.sql("""
                update batch_item i
                   set name = '', email = '', email_lower = '', row_text = null, words = '', seen = ''
                 where i.account_id = :account
                   and i.batch_id = :batch
                   and %s
                """.formatted(LEFT_OVER)).param("account", system.accountId().value()).param("batch", batchId)
                .update() > 0;
    }
}
