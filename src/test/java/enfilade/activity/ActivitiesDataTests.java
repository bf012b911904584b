package enfilade.activity;

import static java.util.Collections.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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

    /** Held from the first fact on, the counter would stop the quick one until the slow one is done. */
    @Test
    void aLongTransactionKeepsNobodyWaiting() throws Exception {
        try (var people = Executors.newFixedThreadPool(1)) {
            transaction.executeWithoutResult(running -> {
                activities.record(cast.ada(), "test.slow", UUID.randomUUID(), "slow");
                await(people.submit(() -> record(cast.rui(), "quick")));
            });
        }

        assertThat(Activity.latest(cast.ada(), 2, db)).extracting(Activity::words).containsExactly("slow", "quick");
        assertThat(Activity.latest(cast.ada(), 2, db)).extracting(Activity::at).isSortedAccordingTo(reverseOrder());
        assertThat(numbers(cast.ada())).containsExactly(1L, 2L);
    }

    @Test
    void whoeverReadsOnMissesNothing() throws Exception {
        var read = new ArrayList<Long>();
        try (var people = Executors.newFixedThreadPool(6)) {
            var writings = IntStream.range(0, 60).mapToObj(i -> people.submit(() -> several(cast.ada(), i)))
                    .toList();
            while (read.size() < 90) read.addAll(numbers(cast.ada(), read.size()));
            for (var writing : writings) await(writing);
        }

        assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 90).boxed().toList());
    }

    @Test
    void whatIsNotedInTheLastMomentStandsThereToo() {
        transaction.executeWithoutResult(running -> {
            activities.record(cast.ada(), "test.done", UUID.randomUUID(), "early");
            beforeCommit(0, () -> activities.record(cast.ada(), "test.done", UUID.randomUUID(), "late"));
            beforeCommit(Ordered.LOWEST_PRECEDENCE,
                    () -> activities.record(cast.ada(), "test.done", UUID.randomUUID(), "too late"));
        });

        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::words)
                .containsExactly("too late", "late", "early");
    }

    @Test
    void aTransactionWithinAnotherKeepsItsOwnFacts() {
        var alone = new TransactionTemplate(transaction.getTransactionManager());
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(running -> {
            activities.record(cast.ada(), "test.done", UUID.randomUUID(), "never happened");
            alone.executeWithoutResult(inner ->
                    activities.record(cast.ada(), "test.done", UUID.randomUUID(), "happened"));
            activities.record(cast.ada(), "test.done", UUID.randomUUID(), "never happened either");
            running.setRollbackOnly();
        });

        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::words).containsExactly("happened");
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

    /** One fact or two, with a little time between them. */
    private Void several(Actor by, int which) {
        transaction.executeWithoutResult(running -> IntStream.rangeClosed(0, which % 2).forEach(i -> {
            activities.record(by, "test.done", UUID.randomUUID(), "one of several");
            Thread.yield();
        }));
        return null;
    }

    private List<Long> numbers(Actor of) {
        return numbers(of, 0);
    }

    private List<Long> numbers(Actor of, int behind) {
        return db.sql("select seq from activity where account_id = :account and seq > :behind order by seq")
                .param("account", of.accountId().value()).param("behind", behind).query(Long.class).list();
    }

    private static void beforeCommit(int order, Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return order;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                act.run();
            }
        });
    }

    private static void await(Future<?> done) {
        try {
            done.get(10, TimeUnit.SECONDS);
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }
}
