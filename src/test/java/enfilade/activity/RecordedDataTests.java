package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever follows the ledger hears of a fact before its transaction ends. */
@PageTest
@RecordApplicationEvents
class RecordedDataTests {

    @Autowired Activities activities;
    @Autowired ApplicationEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired Cast cast;

    @Test
    void tellsWhoDidWhatToWhich() {
        var thing = UUID.randomUUID();

        transaction.executeWithoutResult(running -> {
            activities.record(cast.rui(), "test.done", thing, "Did it");

            assertThat(events.stream(Recorded.class)).containsExactly(new Recorded(cast.rui(), "test.done", thing));
        });
    }
}
