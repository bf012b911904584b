package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.review.Reviewing;
import enfilade.session.Drafting.Saved;
import enfilade.support.AtOnce;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two devices, double presses, time that runs out in the same moment: nothing is lost and nothing happens twice. */
class DraftingDataTests extends DoorTests {

    @Autowired
    private WrittenAnswers answers;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reviewing reviewing;

    private Journey pia;
    private UUID session;

    @BeforeEach
    void enters() {
        pia = starts(task().deadlineDays(3), review("Look"));
        session = walker.begins(pia).id();
    }

    @RepeatedTest(3)
    void ofTwoDevicesOneIsToldOfTheOther() throws Exception {
        var said = new Saved[2];

        assertThat(AtOnce.succeed(Refusal.class, () -> said[0] = save("From the phone", 0),
                () -> said[1] = save("From the desk", 0))).isEqualTo(2);

        var kept = Stream.of(said).filter(Saved.Kept.class::isInstance).toList();
        assertThat(kept).hasSize(1);
        assertThat(Stream.of(said).filter(Saved.Overtaken.class::isInstance)
                .map(it -> ((Saved.Overtaken) it).theirs().words()))
                .containsExactly(((Saved.Kept) kept.getFirst()).answer().words());
    }

    @RepeatedTest(3)
    void fiveFilesAreTheMostAlsoAtOnce() throws Exception {
        for (int i = 0; i < 4; i++) attach(i + ".txt");

        assertThat(AtOnce.succeed(Refusal.Invalid.class, () -> attach("a.txt"), () -> attach("b.txt"))).isEqualTo(1);
        assertThat(attachments.of(pia.accountId(), session)).hasSize(5);
    }

    @RepeatedTest(3)
    void isHandedInOnce() throws Exception {
        var entries = walker.now(pia).entries();

        assertThat(AtOnce.succeed(Refusal.class, this::handIn, this::handIn)).isEqualTo(2);

        assertThat(walker.now(pia).entries()).isEqualTo(entries + 1);
        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.REVIEW);
    }

    @RepeatedTest(3)
    void whatIsSavedInTheMomentOfHandingInIsInOrToldThatItIsNot() throws Exception {
        var saved = AtOnce.succeed(Refusal.Conflict.class, () -> save("The last words", 0), this::handIn);

        assertThat(submissions.of(pia.accountId(), session).answers().getFirst().words())
                .isEqualTo(saved == 2 ? "The last words" : "");
    }

    @RepeatedTest(3)
    void handsInOrIsOverdueAndNeverBoth() throws Exception {
        var went = AtOnce.succeed(Refusal.Conflict.class, this::handIn, () -> transactions.execute(now -> guiding.tell(
                Actor.system(pia.accountId()), guiding.hold(ada, pia.id()), new Event.RanOut(clock.instant()))));

        assertThat(walker.now(pia).waitingFor()).isEqualTo(went == 2 ? Reason.REVIEW : Reason.OVERDUE);
    }

    @Test
    void readersLearnOnlyThatSomethingIsThereUntilItIsHandedIn() {
        assertThat(submissions.of(pia.accountId(), session).hasWords()).isFalse();
        save("Private so far", 0);
        attach("private.txt");
        assertThat(submissions.of(pia.accountId(), session))
                .isEqualTo(new Submissions.Submission(true, null, List.of(), List.of()));

        handIn();

        var submission = submissions.of(pia.accountId(), session);
        assertThat(submission.answers()).extracting(Submissions.Answered::words).containsExactly("Private so far", "");
        assertThat(submission.attachments()).extracting(Attachment::name).containsExactly("private.txt");
        assertThatThrownBy(() -> submissions.of(mallory.accountId(), session)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobodyWritesTwiceWhatADecisionThatWasTakenBackHadClosed() {
        save("Half an answer", 0);
        attach("plan.txt");
        var decision = reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.ADVANCE, "Known well", null,
                null), walker.now(pia).entries());
        assertThat(walker.takes(pia).getFirst().state()).isEqualTo(State.FAILED);
        reviewing.undo(rui, pia.id(), decision.id());

        var again = walker.begins(pia).id();

        assertThat(again).isNotEqualTo(session);
        assertThat(answers.of(pia.accountId(), again)).isEqualTo(answers.of(pia.accountId(), session));
        assertThat(attachments.of(pia.accountId(), again)).extracting(Attachment::name).containsExactly("plan.txt");
        assertThat(looks(pia, "/sessions/{id}", again)).keeps("words1", "Half an answer").shows("plan.txt");
    }

    @Test
    void anotherAttemptBeginsWithEmptyPages() {
        save("Not good enough", 0);
        handIn();
        walker.scores(rui, pia, 30);
        reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.GRANT_ATTEMPT, "Once more", null, null),
                walker.now(pia).entries());

        assertThat(answers.of(pia.accountId(), walker.begins(pia).id())).isEmpty();
    }

    private Saved save(String words, int seen) {
        return drafting.save(walker.visitor(pia), session, 1, words, seen);
    }

    private Attachment attach(String name) {
        return drafting.attach(walker.visitor(pia), session, name, name.getBytes(StandardCharsets.UTF_8));
    }

    private Session handIn() {
        return attending.handIn(walker.visitor(pia), session);
    }
}
