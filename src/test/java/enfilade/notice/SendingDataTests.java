package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import enfilade.notice.Message.Status;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A letter leaves once where nothing breaks, and at least once where something does. */
class SendingDataTests extends MailTests {

    @Test
    void leavesOnceAsItWasWritten() throws Exception {
        var id = post(new Envelope(null, null, null, "Pia@acme.example", "rui@acme.example", null));

        errands.run();
        errands.run();

        assertThat(arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<" + id + "@rooms.example.org>");
            assertThat(mail.getSubject()).isEqualTo("More time for Technical");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("Pia@acme.example");
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Enfilade <rooms@example.org>");
            assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("rui@acme.example");
            assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(GreenMailUtil.getBody(mail)).contains("\r\nhttps://rooms.example.org/door/secret\r\n");
        });
        assertThat(message(id)).returns(Status.SENT, Message::status).returns(null, Message::lastError)
                .returns(1, Message::attempts);
        assertThat(message(id).sentAt()).isNotNull();
        assertThat(waiting()).isZero();
    }

    @Test
    void lettersOfOtherAlphabetsArriveWhole() throws Exception {
        posting.post(ada, new Envelope(null, null, null, "pia@acme.example", null, null),
                new Letter.Answered("Zoë Łukasiewicz", "Acme Labs", "Ingénieur 工程师", "Rui", "Ação — 好",
                        "https://rooms.example.org/door/" + "0123456789abcdef".repeat(8)));

        errands.run();

        var mail = arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Rui has answered you");
        assertThat((String) mail.getContent()).contains("Zoë Łukasiewicz", "Ingénieur 工程师", "Ação — 好",
                "\r\nhttps://rooms.example.org/door/" + "0123456789abcdef".repeat(8) + "\r\n");
    }

    @Test
    void whatIsRolledBackIsNeitherWrittenNorOrdered() {
        transaction.executeWithoutResult(running -> {
            post("pia@acme.example");
            running.setRollbackOnly();
        });

        errands.run();

        assertThat(db.sql("select count(*) from message").query(Integer.class).single()).isZero();
        assertThat(waiting()).isZero();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void waitsForItsTime() {
        var id = post(new Envelope(null, null, null, "pia@acme.example", null, null)
                .notBefore(clock.instant().plus(Duration.ofMinutes(10))));

        errands.run();
        assertThat(arrived()).isEmpty();
        clock.passes(Duration.ofMinutes(11));
        errands.run();

        assertThat(arrived()).hasSize(1);
        assertThat(message(id).status()).isEqualTo(Status.SENT);
    }

    @Test
    void isTriedAgainWhenTheServerIsAway() {
        POST.stop();
        var id = post("pia@acme.example");

        errands.run();
        assertThat(message(id)).returns(Status.WAITING, Message::status).returns(1, Message::attempts)
                .returns(null, Message::begunAt)
                .returns("The mail server could not be reached.", Message::lastError);
        clock.passes(Duration.ofSeconds(61));
        errands.run();
        assertThat(message(id).attempts()).isEqualTo(2);
        POST.start();
        clock.passes(Duration.ofSeconds(61));
        errands.run();
        assertThat(message(id).status()).as("only after five minutes").isEqualTo(Status.WAITING);
        clock.passes(Duration.ofMinutes(5));
        errands.run();

        assertThat(arrived()).hasSize(1);
        assertThat(message(id)).returns(Status.SENT, Message::status).returns(null, Message::lastError);
    }

    @Test
    void isGivenUpAfterTheLastTry() {
        POST.stop();
        var id = post("pia@acme.example");

        for (int tries = 1; tries <= 8; tries++) {
            assertThat(message(id).status()).as("before try %s", tries).isEqualTo(Status.WAITING);
            errands.run();
            clock.passes(Duration.ofHours(13));
        }

        assertThat(message(id)).returns(Status.FAILED, Message::status).returns(8, Message::attempts)
                .returns("The mail server could not be reached.", Message::lastError);
        assertThat(waiting()).isZero();
    }

    @Test
    void noAddressIsTriedTwice() {
        var id = post("nobody at all");

        errands.run();

        assertThat(message(id)).returns(Status.FAILED, Message::status).returns(1, Message::attempts)
                .returns("This is no address that mail could go to.", Message::lastError);
        assertThat(waiting()).isZero();
    }

    /** Killed after the server took it and before anybody wrote that down. */
    @Test
    void goesOnceMoreUnderTheSameNameAfterAKill() throws Exception {
        var id = post("pia@acme.example");
        errands.run();
        db.sql("update message set status = 'WAITING', sent_at = null").update();
        new Revival(db).order(message(id), clock.instant());

        errands.run();

        assertThat(arrived()).hasSize(2).extracting(mail -> mail.getMessageID()).containsOnly(message(id).messageId());
        assertThat(message(id)).returns(Status.SENT, Message::status).returns(2, Message::attempts);
    }

    @Test
    void anOrderThatIsTakenUpTwiceFindsNothingToDo() {
        var id = post("pia@acme.example");
        errands.run();
        new Revival(db).order(message(id), clock.instant());

        errands.run();

        assertThat(arrived()).hasSize(1);
    }

    @Test
    void twoProcessesSendEachLetterOnce() {
        IntStream.range(0, 50).forEach(i -> post("pia" + i + "@acme.example"));

        var one = errands.start();
        var other = errands.start();
        try {
            POST.waitForIncomingEmail(60_000, 50);
            var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (waiting() > 0 && System.nanoTime() < patience) Thread.onSpinWait();
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(arrived()).hasSize(50).extracting(mail -> mail.getMessageID()).doesNotHaveDuplicates();
        assertThat(db.sql("select count(*) from message where status = 'SENT' and attempts = 1").query(Integer.class)
                .single()).isEqualTo(50);
    }
}
