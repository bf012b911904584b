package enfilade.api;

import enfilade.account.Actor;
import enfilade.web.Problem;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a program changes, it changes once, and nothing that it has not seen. The transaction spans more than a use case
 * here: with the change commits the answer that a repetition will get, and between comparing and changing nobody else
 * has a turn.
 */
@Component
public class Writing {

    /** So many of one kind may collide at once; on H2 each of them waits two seconds for the one before it. */
    private static final int TRIES = 8;

    private static final String OVERTAKEN = "Others were doing the same in the same moment. Ask again.";

    private final AnsweredRequests answered;
    private final TransactionTemplate transaction;

    Writing(AnsweredRequests answered, PlatformTransactionManager transactions) {
        this.answered = answered;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** For a POST: done once for each idempotency key; a repetition gets the first answer. */
    public ResponseEntity<byte[]> once(Actor by, Sent sent, Supplier<ResponseEntity<byte[]>> act) {
        return once(by, sent, end -> false, act);
    }

    /** @param isOvertaken whether what came to this end, and so made nothing, begins anew; 409 when it never ends */
    public ResponseEntity<byte[]> once(Actor by, Sent sent, Predicate<RuntimeException> isOvertaken,
                                       Supplier<ResponseEntity<byte[]>> act) {
        if (sent.idempotencyKey() == null) return inOne(isOvertaken, act);
        var claim = answered.claim(by, sent);
        if (claim.answer() != null) return claim.answer();
        try {
            return inOne(isOvertaken, () -> {
                var reply = act.get();
                if (answered.keep(claim, reply)) return reply;
                throw new Problem.Thrown(Problem.Kind.IN_PROGRESS, "This took so long that a repetition took it over.");
            });
        } catch (RuntimeException nothingWasMade) {
            answered.release(claim);
            throw nothingWasMade;
        }
    }

    /**
     * For a PATCH, PUT or DELETE.
     *
     * @param lock so that nobody else changes the thing until the end
     * @param read the thing as GET shows it
     */
    public <T> ResponseEntity<byte[]> over(Sent sent, Runnable lock, Supplier<T> read,
                                           Function<T, ResponseEntity<byte[]>> act) {
        return inOne(() -> {
            lock.run();
            var seen = read.get();
            sent.expects(Reply.etag(seen));
            return act.apply(seen);
        });
    }

    private ResponseEntity<byte[]> inOne(Predicate<RuntimeException> isOvertaken,
                                         Supplier<ResponseEntity<byte[]>> act) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                return inOne(act);
            } catch (RuntimeException end) {
                if (!isOvertaken.test(end)) throw end;
            }
        }
        throw new Problem.Thrown(Problem.Kind.CONFLICT, OVERTAKEN).with(HttpHeaders.RETRY_AFTER, "1");
    }

    private ResponseEntity<byte[]> inOne(Supplier<ResponseEntity<byte[]>> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
