package enfilade.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work for later: it waits in the database for its time, and some process takes it up, after a kill as well. Whatever
 * is ordered here is done at least once, so doing it twice has to be harmless.
 */
@Component
public class Jobs {

    /** Asked for late: the work that the scheduler knows may itself order more. */
    private final ObjectProvider<Scheduler> scheduler;
    private final Heartbeat heartbeat;

    Jobs(ObjectProvider<Scheduler> scheduler, Heartbeat heartbeat) {
        this.scheduler = scheduler;
        this.heartbeat = heartbeat;
    }

    /**
     * Once, not before it is due. Belongs to the transaction of whoever orders it: rolled back, nobody hears of it;
     * committed, it begins within milliseconds when it is due already.
     *
     * @param which tells this order from all others of the kind, ever: what is ordered twice is one order
     */
    public <T> void once(TaskDescriptor<T> kind, String which, T data, Instant due) {
        scheduler.getObject().scheduleIfNotExists(kind.instance(which).data(data).scheduledTo(due));
        afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    /**
     * What was ordered and is not done yet.
     *
     * @param due when it is taken up, or taken up again
     */
    public record Waiting<T>(T data, Instant due) {}

    /** Empty once it is done. */
    public <T> Optional<Waiting<T>> waiting(TaskDescriptor<T> kind, String which) {
        return scheduler.getObject().getScheduledExecution(kind.instanceId(which))
                .map(it -> new Waiting<>(kind.getDataClass().cast(it.getData()), it.getExecutionTime()));
    }

    /**
     * Again and again, in one process at a time. To be declared as a bean. First the heart beats, so that deadlines
     * have rested before anybody looks whether one has passed.
     */
    public RecurringTask<Void> every(String name, Duration often, Runnable work) {
        return Tasks.recurring(name, Schedules.fixedDelay(often)).execute((task, context) -> {
            heartbeat.beat();
            work.run();
        });
    }

    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
