package enfilade.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import enfilade.support.Errands;
import enfilade.support.PageTest;
import enfilade.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for later belongs to the transaction that orders it, waits for its time, and is done. */
@PageTest
class JobsDataTests {

    record Parcel(UUID id, int number) {}

    private static final TaskDescriptor<Parcel> CARRY = TaskDescriptor.of("carry", Parcel.class);
    private static final List<Integer> CARRIED = new CopyOnWriteArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Carrying {

        @Bean
        OneTimeTask<Parcel> carry() {
            return Tasks.oneTime(CARRY).execute((task, context) -> CARRIED.add(task.getData().number()));
        }
    }

    @Autowired Jobs jobs;
    @Autowired Errands errands;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void nothingWasCarried() {
        CARRIED.clear();
    }

    @Test
    void isDoneOnceWhenItsOrderWasCommitted() {
        transaction.executeWithoutResult(status -> order(1));

        errands.run();
        errands.run();

        assertThat(CARRIED).containsExactly(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void goesWithTheTransactionThatOrderedIt() {
        transaction.executeWithoutResult(status -> {
            order(1);
            status.setRollbackOnly();
        });

        errands.run();

        assertThat(waiting()).isZero();
        assertThat(CARRIED).isEmpty();
    }

    @Test
    void waitsForItsTime() {
        jobs.once(CARRY, "1", new Parcel(UUID.randomUUID(), 1), clock.instant().plus(Duration.ofMinutes(10)));

        errands.run();
        assertThat(CARRIED).isEmpty();
        clock.passes(Duration.ofMinutes(11));
        errands.run();

        assertThat(CARRIED).containsExactly(1);
    }

    @Test
    void orderedTwiceIsDoneOnce() {
        order(1);
        order(1);

        errands.run();

        assertThat(CARRIED).containsExactly(1);
    }

    @Test
    void twoProcessesShareTheWork() {
        IntStream.range(0, 60).forEach(this::order);

        var one = errands.start();
        var other = errands.start();
        try {
            var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (waiting() > 0 && System.nanoTime() < patience) Thread.onSpinWait();
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(CARRIED).hasSize(60).doesNotHaveDuplicates();
    }

    /** The process that had begun it is gone: its sign of life is old. */
    @Test
    void whatAKilledProcessHadBegunIsTakenUpAgain() {
        order(1);
        db.sql("""
                update scheduled_tasks
                   set picked = true, picked_by = 'another',
                       last_heartbeat = timestamp with time zone '2020-01-01 00:00:00+00'
                 where task_name = 'carry'
                """).update();
        errands.run();
        assertThat(CARRIED).isEmpty();

        var process = errands.start();
        try {
            var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (CARRIED.isEmpty() && System.nanoTime() < patience) Thread.onSpinWait();
        } finally {
            process.stop();
        }

        assertThat(CARRIED).containsExactly(1);
    }

    private void order(int number) {
        jobs.once(CARRY, String.valueOf(number), new Parcel(UUID.randomUUID(), number), clock.instant());
    }

    private int waiting() {
        return db.sql("select count(*) from scheduled_tasks where task_name = 'carry'").query(Integer.class).single();
    }
}
