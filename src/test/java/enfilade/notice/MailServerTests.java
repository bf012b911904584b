package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import enfilade.Settings;
import enfilade.Smtp;
import enfilade.account.AccountId;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server says to a letter decides whether trying again makes sense; people read it without secrets. */
class MailServerTests {

    @Test
    void takesALetter() throws Exception {
        try (var grumpy = new GrumpyServer()) {
            server(grumpy.port()).take(to("pia@acme.example"));

            assertThat(grumpy.taken()).isEqualTo(1);
        }
    }

    @Test
    void aLetterThatWasTakenIsTakenHoweverTheyPart() throws Exception {
        try (var grumpy = new GrumpyServer()) {
            grumpy.says(".", "250 Well, good-bye");

            server(grumpy.port()).take(to("pia@acme.example"));

            assertThat(grumpy.taken()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"451 Try later, false, true, 'The mail server refused the address: 451 Try later'",
            "550 No such mailbox, true, true, 'The mail server refused the address: 550 No such mailbox'"})
    void anAddressIsRefusedForNowOrForGood(String says, boolean isFinal, boolean isCertain, String words)
            throws Exception {
        refused("RCPT", says, isFinal, isCertain, words);
    }

    @ParameterizedTest
    @CsvSource({"452 Full, false, true, 'The mail server refused the letter: 452 Full'",
            "554 Spam, true, true, 'The mail server refused the letter: 554 Spam'",
            "'', false, false, 'The connection broke off, so it is not known whether the letter left.'"})
    void aLetterIsRefusedForNowOrForGood(String says, boolean isFinal, boolean isCertain, String words)
            throws Exception {
        refused(".", says, isFinal, isCertain, words);
    }

    @Test
    void anInstallationIsRefused() throws Exception {
        refused("MAIL", "553 Not yours", true, true,
                "The mail server does not send for this installation: 553 Not yours");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        var gone = new GrumpyServer();
        gone.close();

        var unsent = catchThrowableOfType(Unsent.class, () -> server(gone.port()).take(to("pia@acme.example")));

        assertThat(unsent).hasMessage("The mail server could not be reached.").returns(false, Unsent::isFinal)
                .returns(true, Unsent::isCertain);
    }

    @Test
    void aWrongPasswordIsNotSaidAloud() throws Exception {
        try (var grumpy = new GrumpyServer()) {
            grumpy.says("AUTH", "535 5.7.8 rooms / very secret is wrong");
            var server = new MailServer(settings(new Smtp("127.0.0.1", String.valueOf(grumpy.port()), "rooms",
                    "very secret", "rooms@example.org", "none")));

            var unsent = catchThrowableOfType(Unsent.class, () -> server.take(to("pia@acme.example")));

            assertThat(unsent).hasMessage("The mail server does not accept the user name and password of this "
                    + "installation.").returns(false, Unsent::isFinal).returns(true, Unsent::isCertain);
        }
    }

    /** A password never goes out on an open line because somebody in between cut the offer of encryption. */
    @Test
    void withoutTheEncryptionThatWasAskedForNothingIsSent() throws Exception {
        try (var grumpy = new GrumpyServer()) {
            var server = new MailServer(settings(new Smtp("127.0.0.1", String.valueOf(grumpy.port()), "rooms",
                    "very secret", "rooms@example.org", "starttls")));

            assertThat(catchThrowableOfType(Unsent.class, () -> server.take(to("pia@acme.example"))))
                    .hasMessageContaining("its port or encryption may be another").returns(true, Unsent::isCertain);
            assertThat(grumpy.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    private static void refused(String at, String says, boolean isFinal, boolean isCertain, String words)
            throws Exception {
        try (var grumpy = new GrumpyServer()) {
            grumpy.says(at, says);

            var unsent = catchThrowableOfType(Unsent.class, () -> server(grumpy.port()).take(to("pia@acme.example")));

            assertThat(unsent).hasMessage(words).returns(isFinal, Unsent::isFinal)
                    .returns(isCertain, Unsent::isCertain);
        }
    }

    private static Message to(String email) {
        return Message.of(AccountId.next(), Letter.Kind.RESULT, new Envelope(null, null, null, email, null, null),
                new Words("Subject", "Body\n", null), Message.Status.WAITING, "https://rooms.example.org",
                Instant.now());
    }

    private static MailServer server(int port) {
        return new MailServer(settings(new Smtp("127.0.0.1", String.valueOf(port), "", "", "rooms@example.org", "")));
    }

    private static Settings settings(Smtp smtp) {
        return new Settings(Path.of("data"), "https://rooms.example.org", null, Settings.SignUp.CLOSED, "", 600,
                new Settings.Database(null, "", ""), new Settings.Bootstrap("", "", "", ""), smtp);
    }
}
