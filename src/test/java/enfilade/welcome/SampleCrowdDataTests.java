package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.activity.Activities;
import enfilade.support.AtOnce;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people at the sample workspace in the same moment. */
@Tag("both-databases")
class SampleCrowdDataTests extends PagesTests {

    @Autowired Sampling sampling;
    @Autowired Activities activities;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient db;

    @RepeatedTest(3)
    void ofTwoWhoSetItUpOneIsToldThatItIsHere() throws Exception {
        assertThat(AtOnce.succeed(Refusal.Invalid.class, () -> done(() -> sampling.furnish(ada)),
                () -> done(() -> sampling.furnish(abe)))).isEqualTo(1);

        assertThat(count("sample_workspace")).isEqualTo(1);
        assertThat(count("evaluation_template")).isEqualTo(3);
        assertThat(count("agent_profile")).isEqualTo(3);
    }

    @RepeatedTest(3)
    void ofTwoWhoClearItOutOneIsToldThatItIsGone() throws Exception {
        sampling.furnish(ada);

        assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> sampling.clear(ada), () -> sampling.clear(abe)))
                .isEqualTo(1);

        assertThat(count("sample_workspace") + count("evaluation_template") + count("agent_profile")).isZero();
    }

    @Test
    void whoeverIsEditingOneOfItsThingsFinishesFirst() throws Exception {
        for (var table : new String[] {"evaluation_template", "agent_profile"}) {
            sampling.furnish(ada);
            var last = db.sql("select id from %s where account_id = :account order by %s desc fetch first 1 row only"
                            .formatted(table, table.equals("agent_profile") ? "name" : "template_name"))
                    .param("account", ada.accountId().value()).query(UUID.class).single();
            var editing = new CountDownLatch(1);

            assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> edit(table, last, editing), () -> {
                editing.await();
                return sampling.clear(ada);
            })).isEqualTo(2);

            assertThat(count(table)).isZero();
        }
    }

    /** Holds the row for a while and then writes into the ledger, as every use case does. */
    private Object edit(String table, UUID id, CountDownLatch editing) {
        return transactions.execute(status -> {
            db.sql("update " + table + " set updated_at = updated_at where id = :id").param("id", id).update();
            editing.countDown();
            pause();
            activities.record(abe, "template.updated", id, "Changed it");
            return id;
        });
    }

    /** While the row is held: the other one has to be waiting for it before this one is done. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Object done(Runnable useCase) {
        useCase.run();
        return "done";
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where account_id = :account")
                .param("account", ada.accountId().value()).query(Integer.class).single();
    }
}
