package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.batch.Batch.Status;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of people that nobody wanted, or that made nobody, is not kept. */
class LapsingDataTests extends BatchTests {

    private static final String TABLE = "name,email,city\nPia,pia@new.example,Porto\nNico,no address,Nantes\n"
            + "Mia,here@acme.example,Milan\n";

    @Autowired Gathering gathering;
    @Autowired Lapsing lapsing;

    @BeforeEach
    void someDay() {
        clock.stopAt(Instant.parse("2026-06-01T08:00:00Z"));
        add("Here");
    }

    @Test
    void aPreviewThatNobodyConfirmedGoesAfterAWeek() {
        gather();
        clock.passes(Duration.ofDays(7).minusMinutes(1));
        Lapse.run(lapsing, db, clock);
        assertThat(count("batch")).isEqualTo(1);

        clock.passes(Duration.ofMinutes(1));
        Lapse.run(lapsing, db, clock);

        assertThat(count("batch")).isZero();
        assertThat(count("batch_item")).isZero();
    }

    @Test
    void whatWasConfirmedIsNoPreview() {
        var batch = run(gather());

        assertThat(lapsing.discard(Actor.system(ada.accountId()), batch.id())).isFalse();

        assertThat(count("batch_item")).isEqualTo(3);
    }

    @Test
    void theRowsThatMadeNobodyGoThirtyDaysAfterTheEnd() {
        var batch = run(gather());
        clock.passes(Duration.ofDays(30).minusMinutes(1));
        Lapse.run(lapsing, db, clock);
        assertThat(count("batch_item where row_text is not null")).isEqualTo(2);

        clock.passes(Duration.ofMinutes(1));
        Lapse.run(lapsing, db, clock);

        assertThat(all(batch)).extracting(BatchItem::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.SKIPPED);
        assertThat(all(batch)).extracting(BatchItem::name).containsExactly("Pia", "", "");
        assertThat(db.sql("select * from batch_item where outcome <> 'DONE'").query().listOfRows().toString())
                .doesNotContain("Nico", "no address", "Nantes", "Mia", "here@acme", "Milan", "Here");
        assertThat(as(ada).get("/participants/batches/{id}", batch.id())).isOk();
        assertThat(as(ada).get("/participants/batches/{id}/refused.csv", batch.id())).isOk();
    }

    @Test
    void whoWasTakenBackGoesWithTheRest() {
        var batch = takeBack(run(gather()));
        assertThat(batch.status()).isEqualTo(Status.UNDONE);
        clock.passes(Duration.ofDays(30));

        Lapse.run(lapsing, db, clock);

        assertThat(all(batch)).extracting(BatchItem::name).containsOnly("");
    }

    private Batch gather() {
        return gathering.gather(ada, "text", TABLE, Wish.NONE);
    }
}
