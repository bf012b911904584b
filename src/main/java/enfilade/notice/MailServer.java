package enfilade.notice;

import enfilade.Settings;
import enfilade.Smtp;
import enfilade.Texts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server that the operator has named, or knows that there is none. Spring's sender makes the
 * letters; the handing over is our own, because its answer blurs what was refused for now, what for good, and what may
 * have left.
 */
@Component
class MailServer {

    private static final int LONGEST = 300;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Smtp smtp;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(Settings settings) {
        smtp = settings.smtp();
        sender.setDefaultEncoding(UTF_8);
        sender.setJavaMailProperties(properties(smtp));
    }

    boolean isThere() {
        return smtp.isGiven();
    }

    void take(Message letter) {
        var mail = written(letter);
        var way = reached();
        try {
            way.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException problem) {
            var refusal = refusal(problem);
            throw refusal != null ? refusal
                    : Unsent.perhaps("The connection broke off, so it is not known whether the letter left.");
        } finally {
            leave(way);
        }
    }

    /** However it ends: a letter that was taken is taken. */
    private static void leave(Transport way) {
        try {
            way.close();
        } catch (MessagingException hungUp) {
            // they were faster
        }
    }

    private Transport reached() {
        try {
            var way = sender.getSession().getTransport();
            way.connect(smtp.host(), smtp.portNumber(), smtp.asksForSignIn() ? smtp.username() : null,
                    smtp.asksForSignIn() ? smtp.password() : null);
            return way;
        } catch (AuthenticationFailedException unknown) {
            throw Unsent.forNow("The mail server does not accept the user name and password of this installation.");
        } catch (MailConnectException away) {
            throw Unsent.forNow("The mail server could not be reached.");
        } catch (MessagingException another) {
            throw Unsent.forNow("The mail server does not answer in the way that is set up: its port or encryption may "
                    + "be another.");
        }
    }

    /** Saving makes a Message-ID, so ours comes after it. 7 bit or quoted-printable: no link is broken for good. */
    private MimeMessage written(Message letter) {
        try {
            var mail = sender.createMimeMessage();
            mail.setFrom(new InternetAddress(smtp.from()));
            mail.setRecipient(RecipientType.TO, new InternetAddress(letter.toEmail(), true));
            if (letter.replyTo() != null) mail.setReplyTo(InternetAddress.parse(letter.replyTo()));
            mail.setSubject(letter.subject(), UTF_8);
            mail.setText(Letters.inShortLines(letter.body()), UTF_8);
            mail.setSentDate(Date.from(letter.createdAt()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.saveChanges();
            mail.setHeader("Message-ID", letter.messageId());
            return mail;
        } catch (MessagingException unwritable) {
            throw Unsent.forGood("This is no address that mail could go to.");
        }
    }

    /** What the server said is the innermost; null when it said nothing. */
    private static @Nullable Unsent refusal(@Nullable Exception problem) {
        if (!(problem instanceof MessagingException outer)) return null;
        var inner = refusal(outer.getNextException());
        if (inner != null) return inner;
        return switch (outer) {
            case SMTPAddressFailedException it -> said("refused the address", it.getReturnCode(), it);
            case SMTPSenderFailedException it -> said("does not send for this installation", it.getReturnCode(), it);
            case SMTPSendFailedException it -> said("refused the letter", it.getReturnCode(), it);
            default -> null;
        };
    }

    private static @Nullable Unsent said(String deed, int code, Exception it) {
        var words = Texts.inOneLine(String.valueOf(it.getMessage()).strip());
        var sentence = "The mail server " + deed + ": " + Texts.cut(words, LONGEST);
        if (code < 400) return null;
        return code >= 500 ? Unsent.forGood(sentence) : Unsent.forNow(sentence);
    }

    /** The answer to QUIT is not waited for: it changes nothing about a letter that was taken. */
    private static Properties properties(Smtp smtp) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.auth", String.valueOf(smtp.asksForSignIn()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(smtp.encryption() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(smtp.encryption() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(smtp.encryption() == Smtp.Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
