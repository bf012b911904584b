package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Cast;
import enfilade.support.Errands;
import enfilade.support.PageTest;
import enfilade.support.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a request whose holder was thought to be gone. */
@PageTest
class AnsweredRequestsDataTests {

    private static final Sent SENT = new Sent("POST /things?", "{}".getBytes(), "k1", null);
    private static final ResponseEntity<byte[]> ANSWER = ResponseEntity.status(201).body("{}".getBytes());

    @Autowired
    AnsweredRequests answered;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Errands errands;

    @Autowired
    JdbcClient db;

    @Test
    void anAnswerThatCommitsWhileSomebodyTakesOverStays() throws Exception {
        var first = answered.claim(cast.ada(), SENT);
        clock.passes(AnsweredRequests.ABANDONED_AFTER.plusSeconds(1));
        var kept = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var slow = threads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                var mine = answered.keep(first, ANSWER);
                kept.countDown();
                sleep(Duration.ofMillis(700));
                return mine;
            }));
            assertThat(kept.await(5, TimeUnit.SECONDS)).isTrue();
            var second = threads.submit(() -> answered.claim(cast.ada(), SENT));

            assertThat(slow.get()).isTrue();
            assertThat(second.get().answer()).isNotNull();
        }
    }

    @Test
    void whoeverWasTakenOverKeepsNothing() {
        var first = answered.claim(cast.ada(), SENT);
        clock.passes(AnsweredRequests.ABANDONED_AFTER.plusSeconds(1));
        var second = answered.claim(cast.ada(), SENT);

        assertThat(answered.keep(first, ANSWER)).isFalse();
        assertThat(answered.keep(second, ANSWER)).isTrue();
        answered.release(second);
        assertThat(answered.claim(cast.ada(), SENT).answer()).isNotNull();
    }

    @Test
    void anAnswerIsForgottenAfterADayThoughNobodyAsksAgain() {
        answered.keep(answered.claim(cast.ada(), SENT), ANSWER);

        clock.passes(AnsweredRequests.KEPT.minusMinutes(1));
        forget();
        assertThat(kept()).isEqualTo(1);
        clock.passes(Duration.ofMinutes(1));
        forget();

        assertThat(kept()).isZero();
    }

    /** As the scheduler does once an hour. */
    private void forget() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        db.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:task, 'recurring', :now, false, 1)
                """).param("task", Forgetting.NAME).param("now", now).update();
        errands.run();
        db.sql("delete from scheduled_tasks").update();
    }

    private int kept() {
        return db.sql("select count(*) from answered_request").query(Integer.class).single();
    }

    /** Long enough for the other one to wait at the row: its look and its delete take a few milliseconds. */
    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
