package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.batch.Bulk;
import enfilade.evaluation.Sketch;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Starting;
import enfilade.participant.Giving;
import enfilade.participant.Participants;
import enfilade.review.Reviewing;
import enfilade.session.Walker;
import enfilade.support.AtOnce;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes something of a person holds the person first: nobody waits for another in a circle. */
class PersonFirstDataTests extends PagesTests {

    /** Long enough for whoever does not wait to be done, or to have taken what they may not have yet. */
    private static final int A_WHILE = 400;

    private static final Decision.Draft STOP = new Decision.Draft(Decision.Kind.STOP, "Not ready", null, null);

    @Autowired Lived lived;
    @Autowired Walker walker;
    @Autowired Giving giving;
    @Autowired Bulk bulk;
    @Autowired Erasing erasing;
    @Autowired Reviewing reviewing;
    @Autowired Starting starting;
    @Autowired Participants participants;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient db;

    private Journey journey;

    @BeforeEach
    void walks() {
        journey = lived.begins(ada, lived.added(ada), Sketch.task("Task").deadlineDays(3), Sketch.task("Second"));
    }

    @Test
    void whoTakesAnEndBackWaitsForThePerson() throws Exception {
        var stop = reviewing.decide(rui, journey.id(), STOP, null);

        waits(() -> undo(stop));
    }

    @Test
    void whoDecidesWaitsForThePerson() throws Exception {
        waits(() -> reviewing.decide(rui, journey.id(), STOP, null));
    }

    @Test
    void whoWalksWaitsForThePerson() throws Exception {
        waits(() -> walker.begins(journey));
    }

    @Test
    void whoGivesMoreWaitsForThePerson() throws Exception {
        waits(this::gives);
    }

    @Test
    void whoErasesWaitsForThePerson() throws Exception {
        waits(() -> erasing.erase(ada, journey.participantId()));
    }

    @Test
    void whoDealsWithManyWaitsForThePerson() throws Exception {
        var batch = bulk.confirmed(ada, List.of(journey.participantId()), "vip");

        waits(() -> bulk.does(ada, batch));
        waits(() -> bulk.takesBack(ada, batch));
    }

    @RepeatedTest(8)
    void anEndIsTakenBackWhileMoreIsGiven() throws Exception {
        var stop = reviewing.decide(rui, journey.id(), STOP, null);

        assertThat(AtOnce.succeed(Refusal.class, () -> undo(stop), this::gives)).isEqualTo(2);
    }

    @RepeatedTest(8)
    void anEndIsTakenBackWhileThePersonIsInvitedAnew() throws Exception {
        var stop = reviewing.decide(rui, journey.id(), STOP, null);

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> undo(stop),
                () -> starting.start(abe, journey.participantId(), journey.templateId()));

        assertThat(went).isEqualTo(1);
        assertThat(count("journey where status in ('ACTIVE', 'WAITING')")).isEqualTo(1);
    }

    @RepeatedTest(8)
    void anEndIsTakenBackWhileThePersonIsErased() throws Exception {
        var stop = reviewing.decide(rui, journey.id(), STOP, null);

        AtOnce.succeed(Refusal.class, () -> undo(stop), () -> erasing.erase(ada, journey.participantId()));

        assertThat(count("participant") + count("journey") + count("decision") + count("session")).isZero();
    }

    @RepeatedTest(8)
    void moreIsGivenWhileSomebodyDecides() throws Exception {
        assertThat(AtOnce.succeed(Refusal.class, this::gives, () -> reviewing.decide(rui, journey.id(), STOP, null)))
                .isEqualTo(2);
    }

    @RepeatedTest(8)
    void thePersonIsErasedWhileABatchDealsWithThem() throws Exception {
        var batch = bulk.confirmed(ada, List.of(journey.participantId()), "vip");

        var went = AtOnce.succeed(Refusal.class, () -> bulk.does(ada, batch),
                () -> erasing.erase(ada, journey.participantId()));

        assertThat(went).isEqualTo(2);
        assertThat(count("participant") + count("participant_tag")).isZero();
        assertThat(db.sql("select outcome || ' ' || name from batch_item").query(String.class).single())
                .isIn("DONE Erased", "CHANGED Erased");
    }

    private boolean undo(Decision it) {
        reviewing.undo(rui, journey.id(), it.id());
        return true;
    }

    private boolean gives() {
        giving.more(ada, journey.participantId(), "1.5", 1, 5);
        return true;
    }

    /** As long as somebody else holds the person, nothing comes of it, and it holds nothing else of theirs. */
    private void waits(Callable<?> act) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var going = new TransactionTemplate(transactions).execute(held -> {
                participants.lockedOf(ada, journey.participantId());
                var begun = thread.submit(act);
                assertThat(isDone(begun)).isFalse();
                assertThat(free("journey where id = :journey")).as("journeys that nobody holds").isEqualTo(1);
                assertThat(free("batch_item where participant_id = (select participant_id from journey "
                        + "where id = :journey)")).as("lines that nobody holds").isEqualTo(count("batch_item"));
                return begun;
            });
            going.get(10, TimeUnit.SECONDS);
        }
    }

    private static boolean isDone(Future<?> begun) {
        try {
            begun.get(A_WHILE, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waits) {
            return false;
        } catch (Exception problem) {
            throw new AssertionError("It did not wait", problem);
        }
    }

    private int free(String what) {
        return db.sql("select account_id from " + what + " for update skip locked").param("journey", journey.id())
                .query().listOfRows().size();
    }

    private int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
