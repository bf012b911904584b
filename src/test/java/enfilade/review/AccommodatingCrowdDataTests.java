package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Entry;
import enfilade.journey.History;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.participant.Belongings;
import enfilade.participant.Giving;
import enfilade.support.AtOnce;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is given more in the very moment in which they do something, or somebody else gives it, too. */
class AccommodatingCrowdDataTests extends WalkTests {

    @Autowired Giving giving;
    @Autowired History history;
    @Autowired List<Belongings> belongings;
    @Autowired JdbcClient db;

    @RepeatedTest(3)
    void givenWhileTheyHandInNothingIsLost() throws Exception {
        var pia = starts();
        walker.begins(pia);
        var before = walker.now(pia).deadlineAt();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> walker.handsIn(pia), () -> {
            giving.more(ada, pia.participantId(), "1.5", 1, 5);
            return true;
        });

        assertThat(went).isEqualTo(2);
        assertThat(walker.newest(pia).isHandedIn()).isTrue();
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(before.plus(Duration.ofDays(5)));
    }

    @RepeatedTest(3)
    void givenByTwoAtOnceOneIsInForceAndTheDeadlineIsItsOwn() throws Exception {
        var pia = starts();
        var before = walker.now(pia).deadlineAt();

        AtOnce.succeed(ConcurrencyFailureException.class, () -> {
            giving.more(ada, pia.participantId(), "1", 0, 5);
            return true;
        }, () -> {
            giving.more(cast.abe(), pia.participantId(), "1", 0, 9);
            return true;
        });

        var days = db.sql("select extra_days from accommodation where participant_id = :id and in_force")
                .param("id", pia.participantId()).query(Integer.class).list();
        assertThat(days).hasSize(1);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(before.plus(Duration.ofDays(days.getFirst())));
    }

    @Test
    void belowTheMarkItIsLookedAtAgainOnce() throws Exception {
        var pia = starts();
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);

        AtOnce.succeed(ConcurrencyFailureException.class, () -> {
            giving.more(ada, pia.participantId(), "1", 1, 0);
            return true;
        }, () -> {
            giving.more(ada, pia.participantId(), "1", 1, 0);
            return true;
        });

        assertThat(walker.now(pia).status()).isEqualTo(Status.ACTIVE);
        assertThat(history.of(ada.accountId(), pia.id()))
                .filteredOn(it -> it.kind() == Entry.Kind.LOOKED_AGAIN).hasSize(1);
        assertThat(db.sql("select count(*) from message where journey_id = :id and kind = 'RETAKE'")
                .param("id", pia.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theRecordTellsAllOfItAndWhoIsErasedLeavesNone() {
        var pia = starts().participantId();
        giving.more(ada, pia, "1.5", 1, 5);
        giving.end(ada, pia);

        assertThat(belongings.stream().flatMap(it -> it.of(ada.accountId(), pia).stream())
                .filter(it -> it.key().equals("accommodations")).flatMap(it -> it.entries().stream()))
                .singleElement().satisfies(it -> assertThat(it).containsEntry("reason", Giving.WHY)
                        .containsEntry("extra_days", 5).doesNotContainValue("Ada"));
        belongings.stream().filter(it -> it.getClass().getSimpleName().startsWith("Accommodation"))
                .forEach(it -> it.erase(ada.accountId(), pia));
        assertThat(db.sql("select count(*) from accommodation where participant_id = :id").param("id", pia)
                .query(Integer.class).single()).isZero();
    }

    private Journey starts() {
        return walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").deadlineDays(3).mark("60")));
    }
}
