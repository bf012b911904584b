package enfilade.batch;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import enfilade.account.Actor;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of a batch is done apart from whoever asked for it: a process that is killed leaves the rest to another. */
@Configuration(proxyBeanMethods = false)
class Errand {

    /** A batch to be done, or to be taken back, on behalf of somebody. */
    record Order(UUID account, UUID batch, Actor.Kind kind, UUID by) {

        static Order of(Batch batch, Actor by) {
            return new Order(batch.accountId().value(), batch.id(), by.kind(), by.id());
        }
    }

    static final TaskDescriptor<Order> RUN = TaskDescriptor.of("run-batch", Order.class);
    static final TaskDescriptor<Order> UNDO = TaskDescriptor.of("undo-batch", Order.class);

    @Bean
    CustomTask<Order> runBatch(Performance performance) {
        return Tasks.custom(RUN).execute((task, context) -> {
            performance.run(task.getData());
            return new CompletionHandler.OnCompleteRemove<>();
        });
    }

    @Bean
    CustomTask<Order> undoBatch(Withdrawal withdrawal) {
        return Tasks.custom(UNDO).execute((task, context) -> {
            withdrawal.run(task.getData());
            return new CompletionHandler.OnCompleteRemove<>();
        });
    }
}
