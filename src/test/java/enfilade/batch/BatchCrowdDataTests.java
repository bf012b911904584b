package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Status;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import enfilade.support.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Several hands at one batch, a hand that is cut off, and one that takes it back meanwhile: each person once. */
class BatchCrowdDataTests extends BatchTests {

    @Autowired Performance performance;
    @Autowired Behalf behalf;
    @Autowired Progress progress;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void twoProcessesDoEachOnce() throws Exception {
        var batch = confirmed(tag(add(40), "vip"));

        AtOnce.succeed(Refusal.class, () -> run(performance, batch), () -> run(performance, batch));

        assertThat(now(batch).status()).isEqualTo(Status.DONE);
        assertThat(outcomes(batch)).containsOnly(Outcome.DONE);
        assertThat(count("activity where type = 'participant.updated'")).isEqualTo(40);
        assertThat(count("participant_tag")).isEqualTo(40);
    }

    @Test
    void killedInTheMiddleItGoesOnWhereItStopped() {
        var batch = confirmed(archive(add(6)));
        var third = all(batch).get(2).participantId();

        assertThatThrownBy(() -> run(with(who -> {
            if (who.equals(third)) throw new Error("killed");
        }), batch)).hasMessage("killed");
        assertThat(outcomes(batch)).startsWith(Outcome.DONE, Outcome.DONE, Outcome.READY);
        errands.run();

        assertThat(outcomes(batch)).containsOnly(Outcome.DONE);
        assertThat(count("activity where type = 'participant.archived'")).isEqualTo(6);
    }

    @Test
    void takenBackMeanwhileNobodyElseIsReachedAndEverybodyIsLetGo() {
        var batch = confirmed(archive(add(6)));
        var third = all(batch).get(2).participantId();

        run(with(who -> {
            if (who.equals(third)) confirming.takeBack(ada, batch.id());
        }), batch);
        errands.run();

        assertThat(now(batch).status()).isEqualTo(Status.UNDONE);
        assertThat(outcomes(batch)).containsOnly(Outcome.UNDONE, Outcome.SKIPPED);
        assertThat(count("participant where status = 'ARCHIVED'")).isZero();
    }

    @Test
    void whatGoesWrongWithOneIsToldOfThatOne() {
        var batch = confirmed(archive(add(3)));
        var second = all(batch).get(1).participantId();

        run(with(who -> {
            if (who.equals(second)) throw new IllegalStateException("a fault of ours");
        }), batch);

        assertThat(outcomes(batch)).containsExactly(Outcome.DONE, Outcome.FAILED, Outcome.DONE);
        assertThat(all(batch).get(1).result()).contains("a reason on our side").doesNotContain("fault");
    }

    private Batch confirmed(Batch batch) {
        return confirming.confirm(ada, batch.id());
    }

    private Batch archive(List<UUID> people) {
        return prepare(Kind.ARCHIVE, Wish.NONE, people);
    }

    private Void run(Performance who, Batch batch) {
        who.run(Errand.Order.of(batch, ada));
        return null;
    }

    /** A process in which something happens before somebody is archived. */
    private Performance with(Consumer<UUID> before) {
        var real = new Archiving(Kind.ARCHIVE, participants, enrolling);
        var rounds = new Rounds(batches, items, behalf, progress, List.of(new Disturbed(real, before)));
        return new Performance(items, new OneByOne(items, participants, transactions), rounds);
    }

    /** Archives like any other, after something else. */
    private record Disturbed(BatchAct act, Consumer<UUID> before) implements Work {

        @Override
        public boolean does(Kind kind) {
            return true;
        }

        @Override
        public Optional<String> change(Actor by, Batch batch, BatchItem item) {
            return Optional.empty();
        }

        @Override
        public Result apply(Actor by, Batch batch, BatchItem item) {
            before.accept(item.participantId());
            return new Result(null, null, act.apply(by, batch.wish(), item.prospect()).words());
        }

        @Override
        public void undo(Actor by, Batch batch, BatchItem item) {
            throw new AssertionError("not here");
        }
    }
}
