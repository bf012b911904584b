package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import enfilade.notice.Message.Status;
import enfilade.support.Furniture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody took back in time, nobody hears of; and whether it was in time is told truly. */
class HoldingBackDataTests extends MailTests {

    @Autowired ObjectProvider<Furniture> furniture;

    private AJourney journey;
    private Instant decided;

    @BeforeEach
    void somebodyIsOnTheirWay() throws FolderException {
        furniture.orderedStream().forEach(piece -> piece.place(ada));
        errands.run();
        emptyTheLetterBoxes();
        journey = AJourney.of("Pia", ada, db);
        decided = clock.instant();
    }

    @Test
    void aResultThatStillWaitsIsTakenBack() {
        var id = result(Duration.ofMinutes(10));

        assertThat(cancel()).isTrue();
        clock.passes(Duration.ofMinutes(11));
        errands.run();

        assertThat(arrived()).isEmpty();
        assertThat(message(id)).returns(Status.CANCELLED, Message::status);
    }

    @Test
    void aResultThatHasLeftIsNot() {
        var id = result(Duration.ofMinutes(10));
        clock.passes(Duration.ofMinutes(11));
        errands.run();

        assertThat(cancel()).isFalse();
        assertThat(message(id)).returns(Status.SENT, Message::status);
    }

    @Test
    void neitherIsOneThatMayJustBeLeaving() {
        var id = result(Duration.ZERO);
        db.sql("update message set begun_at = current_timestamp, attempts = 1 where id = :id").param("id", id).update();

        assertThat(cancel()).isFalse();
        assertThat(message(id)).returns(Status.WAITING, Message::status);
    }

    @Test
    void oneThatCouldNotLeaveYetIsTakenBack() {
        POST.stop();
        result(Duration.ZERO);
        errands.run();
        assertThat(cancel()).isTrue();
        POST.start();
        clock.passes(Duration.ofMinutes(2));

        errands.run();

        assertThat(arrived()).isEmpty();
    }

    @Test
    void oneThatWaitsToBeCopiedIsTakenBackUntilItsTime() {
        var early = result(Duration.ofMinutes(10));
        db.sql("update message set status = 'TO_COPY' where id = :id").param("id", early).update();
        assertThat(cancel()).isTrue();

        var late = result(Duration.ZERO);
        db.sql("update message set status = 'TO_COPY' where id = :id").param("id", late).update();
        assertThat(cancel()).isFalse();
    }

    @Test
    void whatIsAboutSomethingElseStays() {
        var earlier = result(Duration.ofHours(2));
        db.sql("update message set created_at = :at where id = :id").param("id", earlier)
                .param("at", decided.minusSeconds(60).atOffset(ZoneOffset.UTC)).update();
        var anotherKind = posting.post(ada, envelope(journey, Duration.ofHours(2)),
                new Letter.Stopped("Pia", "Acme", "Engineer", null));
        var anotherJourney = posting.post(ada, envelope(AJourney.of("Ola", ada, db), Duration.ofHours(2)), result());
        result(Duration.ofHours(2));

        assertThat(cancel()).isTrue();

        for (var id : new UUID[] {earlier, anotherKind, anotherJourney}) {
            assertThat(message(id).status()).isEqualTo(Status.WAITING);
        }
        assertThat(posting.cancel(mallory, journey.id(), Letter.Kind.STOPPED, decided)).isTrue();
        assertThat(message(anotherKind).status()).isEqualTo(Status.WAITING);
    }

    /** The participant takes their letters along. */
    @Test
    void lettersGoWithWhomTheyAreAbout() {
        var id = result(Duration.ofHours(2));

        db.sql("delete from journey where id = :id").param("id", journey.id()).update();
        clock.passes(Duration.ofHours(3));
        errands.run();

        assertThat(messages.findByAccountIdAndId(ada.accountId(), id)).isEmpty();
        assertThat(arrived()).isEmpty();
        assertThat(waiting()).isZero();
    }

    private boolean cancel() {
        return posting.cancel(rui, journey.id(), Letter.Kind.RESULT, decided);
    }

    private UUID result(Duration wait) {
        return posting.post(ada, envelope(journey, wait), result());
    }

    private Envelope envelope(AJourney about, Duration wait) {
        return Envelope.toParticipant(about.participant(), about.id(), "pia@acme.example")
                .notBefore(clock.instant().plus(wait));
    }

    private static Letter result() {
        return new Letter.Result("Pia", "Acme", "Engineer", "hire", "Rui", null);
    }
}
