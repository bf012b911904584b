package enfilade.notice;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import enfilade.support.Errands;
import enfilade.support.PagesTests;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests of mail start: a house with a mail server, which keeps what it gets. */
abstract class MailTests extends PagesTests {

    static final GreenMail POST = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired Posting posting;
    @Autowired Messages messages;
    @Autowired Errands errands;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("enfilade.smtp.host", () -> "127.0.0.1");
        settings.add("enfilade.smtp.port", () -> POST.getSmtp().getServerSetup().getPort());
        settings.add("enfilade.smtp.from", () -> "Enfilade <rooms@example.org>");
        settings.add("enfilade.base-url", () -> "https://rooms.example.org");
        POST.start();
    }

    @BeforeEach
    void emptyTheLetterBoxes() throws FolderException {
        if (!POST.isRunning()) POST.start();
        POST.purgeEmailFromAllMailboxes();
    }

    UUID post(String to) {
        return post(new Envelope(null, null, null, to, null, null));
    }

    UUID post(Envelope envelope) {
        return posting.post(ada, envelope, new Letter.Extended("Pia", "Acme Labs", "Engineer", "Technical",
                "https://rooms.example.org/door/secret", Instant.parse("2026-12-04T14:50:00Z"), ada.zone()));
    }

    Message message(UUID id) {
        return messages.of(ada.accountId(), id);
    }

    List<MimeMessage> arrived() {
        return List.of(POST.getReceivedMessages());
    }

    int waiting() {
        return db.sql("select count(*) from scheduled_tasks where task_name = 'send-message'").query(Integer.class)
                .single();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
