package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.notice.Message.Status;
import enfilade.support.Ask;
import enfilade.support.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Outbox of an installation with a mail server: what became of each letter, and sending it once more. */
class DeliveryPagesTests extends MailTests {

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-11-24T14:50:00Z"));
    }

    @Test
    void saysWhatBecomesOfALetter() {
        var id = post(new Envelope(null, null, null, "pia@acme.example", null, clock.instant().plusSeconds(600)));
        assertThat(letter(id)).shows("Waits until today at 15:00").has("form[action$=cancellation]")
                .showsNot("No mail server is set up");
        clock.passes(Duration.ofMinutes(10));
        assertThat(letter(id)).shows("On its way").has("form[action$=cancellation]");

        errands.run();

        assertThat(letter(id)).shows("Sent today at 15:00").hasNo("form[action$=cancellation]")
                .has("form[action$=delivery]:contains(Send again)");
    }

    @Test
    void saysWhyALetterHasNotLeft() {
        POST.stop();
        var id = post("pia@acme.example");
        errands.run();

        assertThat(letter(id)).shows("Not sent yet. The mail server could not be reached. Tried 1 time, next today at "
                + "14:51.").has("form[action$=cancellation]").hasNo("form[action$=delivery]");
        var never = post("nobody at all");
        errands.run();
        assertThat(as(ada).get("/outbox?status=failed")).shows("nobody at all",
                "Could not be sent. This is no address that mail could go to. Tried 1 time.");
        assertThat(letter(never)).has("form[action$=delivery] [data-look=primary]:contains(Send again)");
    }

    @Test
    void sendsAgainWhatCouldNotBeSent() {
        POST.stop();
        var id = post("pia@acme.example");
        for (int tries = 1; tries <= 8; tries++) {
            errands.run();
            clock.passes(Duration.ofHours(13));
        }
        assertThat(message(id).status()).isEqualTo(Status.FAILED);
        POST.start();

        assertThat(as(abe).post("/outbox/{id}/delivery", id)).redirectsTo("/@acme/outbox/{id}", id);
        assertThat(as(abe).get("/outbox/{id}", id)).shows("The message is on its way", "On its way");
        errands.run();

        assertThat(arrived()).hasSize(1);
        assertThat(letter(id)).shows("Sent today at");
        assertThat(as(ada).get("/audit-log")).shows("Abe sent a message again: More time");
    }

    @Test
    void sendsOnceMoreUnderTheSameName() throws Exception {
        var id = post("pia@acme.example");
        errands.run();

        as(ada).post("/outbox/{id}/delivery", id).page();
        errands.run();

        assertThat(arrived()).hasSize(2).extracting(mail -> mail.getMessageID()).containsOnly(message(id).messageId());
    }

    @Test
    void aLetterFromBeforeThereWasAServerGoesOnlyWhenAsked() {
        var id = post("pia@acme.example");
        db.sql("delete from scheduled_tasks").update();
        db.sql("update message set status = 'TO_COPY'").update();
        errands.run();
        assertThat(arrived()).isEmpty();
        assertThat(letter(id)).shows("To copy: there was no mail server for it", "Send it now");

        as(ada).post("/outbox/{id}/delivery", id).page();
        errands.run();

        assertThat(arrived()).hasSize(1);
    }

    @Test
    void whatIsOnItsWayIsNotOrderedTwice() throws Exception {
        var id = post("pia@acme.example");
        assertThat(as(ada).post("/outbox/{id}/delivery", id)).hasStatus(409).shows("is on its way already");
        errands.run();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> again(id), () -> again(id));
        errands.run();

        assertThat(went).isEqualTo(1);
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void whatWasHeldBackStaysSo() {
        var id = post("pia@acme.example");
        as(ada).post("/outbox/{id}/cancellation", id).page();
        errands.run();

        assertThat(arrived()).isEmpty();
        assertThat(as(ada).post("/outbox/{id}/delivery", id)).hasStatus(409).shows("was held back, and stays so");
        assertThat(letter(id)).hasNo("form[action$=delivery]");
    }

    @Test
    void aSecondSendingThatIsHeldBackLeavesTheFirst() {
        var id = post("pia@acme.example");
        errands.run();
        as(ada).post("/outbox/{id}/delivery", id).page();

        as(ada).post("/outbox/{id}/cancellation", id).page();
        errands.run();

        assertThat(arrived()).hasSize(1);
        assertThat(letter(id)).shows("Sent today at 14:50");
    }

    @Test
    void whatMayBeLeavingIsNotHeldBack() {
        var id = post("pia@acme.example");
        db.sql("update message set begun_at = current_timestamp").update();

        assertThat(letter(id)).hasNo("form[action$=cancellation]");
        assertThat(as(ada).post("/outbox/{id}/cancellation", id)).hasStatus(409);
    }

    private boolean again(UUID id) {
        posting.sendAgain(ada, id);
        return true;
    }

    private Ask letter(UUID id) {
        return as(ada).get("/outbox/{id}", id);
    }
}
