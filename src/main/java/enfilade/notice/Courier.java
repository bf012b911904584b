package enfilade.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Carries letters to the mail server. A process that is killed on the way leaves the order standing, and the letter
 * goes once more: at least once, always under the same Message-ID.
 */
@Configuration(proxyBeanMethods = false)
class Courier {

    /** The delivery of one letter, for the first or for a further time. */
    record Order(UUID account, UUID message, int order) {}

    static final TaskDescriptor<Order> SEND = TaskDescriptor.of("send-message", Order.class);

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    @Bean
    CustomTask<Order> sendMessage(Sending sending, MailServer server, Clock clock) {
        return Tasks.custom(SEND).execute((task, context) -> {
            var next = deliver(task.getData(), sending, server, clock.instant());
            return next == null ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, operations) -> operations.reschedule(complete, next);
        });
    }

    /** When to come again; null when there is nothing more to do. */
    private static @Nullable Instant deliver(Order order, Sending sending, MailServer server, Instant now) {
        var by = courier(new AccountId(order.account()));
        var found = sending.find(by, order.message(), order.order());
        if (found.isEmpty()) return null;

        var letter = found.get();
        if (letter.dueAt().isAfter(now)) return letter.dueAt();
        if (!server.isThere()) {
            sending.leave(by, letter);
            return null;
        }
        if (!sending.begin(by, letter)) return null;
        try {
            server.take(letter);
            sending.sent(by, letter);
            return null;
        } catch (Unsent why) {
            log.warn("The message {} has not left, try {}; the Outbox says why", letter.id(), letter.attempts() + 1);
            return sending.unsent(by, letter, why);
        }
    }

    private static Actor courier(AccountId account) {
        return new Actor(account, Actor.Kind.SYSTEM, account.value(), "Enfilade", Role.VIEWER, ZoneOffset.UTC);
    }
}
