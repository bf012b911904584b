package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger keeps its order, whoever writes at the same time. */
@PageTest
class ActivitiesDataTests {

    @Autowired
    private Activities activities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cast cast;

    @Test
    void numbersHaveNoGapsWhenManyWriteAtOnce() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var writings = IntStream.range(0, 80)
                    .<Callable<Void>>mapToObj(i -> () -> record(cast.ada(), "fact " + i)).toList();
            for (var writing : people.invokeAll(writings)) writing.get();
        }

        assertThat(numbers(cast.ada())).containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void whoeverHoldsTheCounterCommitsFirst() throws Exception {
        var written = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var slow = people.submit(() -> transaction.executeWithoutResult(running -> {
                activities.record(cast.ada(), "test.slow", UUID.randomUUID(), "slow");
                written.countDown();
                pause();
            }));
            var quick = people.submit(() -> {
                written.await();
                return record(cast.rui(), "quick");
            });
            slow.get(20, TimeUnit.SECONDS);
            quick.get(20, TimeUnit.SECONDS);
        }

        assertThat(Activity.latest(cast.ada(), 2, db)).extracting(Activity::words).containsExactly("quick", "slow");
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        record(cast.ada(), "first");
        transaction.executeWithoutResult(running -> {
            activities.record(cast.ada(), "test.done", UUID.randomUUID(), "never happened");
            running.setRollbackOnly();
        });
        record(cast.ada(), "second");

        assertThat(numbers(cast.ada())).containsExactly(1L, 2L);
    }

    @Test
    void accountsCountForThemselves() {
        record(cast.ada(), "in acme");
        record(cast.mallory(), "in rival");

        assertThat(numbers(cast.mallory())).containsExactly(1L);
        assertThat(Activity.latest(cast.mallory(), 9, db)).extracting(Activity::words).containsExactly("in rival");
    }

    @Test
    void longWordsAreShortened() {
        record(cast.ada(), "x".repeat(3000));

        assertThat(Activity.latest(cast.ada(), 1, db)).singleElement()
                .satisfies(fact -> assertThat(fact.words()).hasSize(1000).endsWith("…"));
    }

    private Void record(Actor by, String words) {
        transaction.executeWithoutResult(running -> activities.record(by, "test.done", UUID.randomUUID(), words));
        return null;
    }

    private List<Long> numbers(Actor of) {
        return db.sql("select seq from activity where account_id = :account order by seq")
                .param("account", of.accountId().value()).query(Long.class).list();
    }

    /** Long enough that the other one would overtake if it could. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
