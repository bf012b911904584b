package enfilade.notice;

import enfilade.Settings;
import enfilade.Smtp;
import enfilade.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server that the operator has named, or knows that there is none. */
@Component
class MailServer {

    /** Why a letter has not left; told to people, so without user names and passwords. */
    static final class Unsent extends RuntimeException {

        private final boolean isFinal;
        private final boolean isCertain;

        /**
         * @param isFinal   whether trying again would end the same way
         * @param isCertain whether it surely did not leave; otherwise it may arrive all the same
         */
        Unsent(String words, boolean isFinal, boolean isCertain) {
            super(words, null, false, false);
            this.isFinal = isFinal;
            this.isCertain = isCertain;
        }

        boolean isFinal() {
            return isFinal;
        }

        boolean isCertain() {
            return isCertain;
        }
    }

    private static final int LONGEST = 300;

    private final Smtp smtp;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(Settings settings) {
        smtp = settings.smtp();
        sender.setProtocol("smtp");
        sender.setHost(smtp.host());
        sender.setPort(smtp.portNumber());
        if (smtp.asksForSignIn()) {
            sender.setUsername(smtp.username());
            sender.setPassword(smtp.password());
        }
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(smtp));
    }

    boolean isThere() {
        return smtp.isGiven();
    }

    void take(Message letter) {
        try {
            sender.send(written(letter));
        } catch (MailAuthenticationException unknown) {
            throw new Unsent("The mail server does not accept the user name and password of this installation.",
                    false, true);
        } catch (MailSendException problem) {
            var each = problem.getMessageExceptions();
            throw each.length > 0 ? unsent(each[0])
                    : new Unsent("The mail server could not be reached.", false, true);
        } catch (MessagingException | MailException unwritable) {
            throw new Unsent("This is no address that mail could go to.", true, true);
        }
    }

    /** Spring keeps a Message-ID that stands there already. 7 bit or quoted-printable: no line is broken for good. */
    private MimeMessage written(Message letter) throws MessagingException {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(smtp.from());
        helper.setTo(letter.toEmail());
        if (letter.replyTo() != null) helper.setReplyTo(letter.replyTo());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(Date.from(letter.createdAt()));
        mail.setHeader("Message-ID", letter.messageId());
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static Unsent unsent(Exception problem) {
        var refusal = refusal(problem);
        return refusal != null ? refusal
                : new Unsent("The connection broke off, so it is not known whether the letter left.", false, false);
    }

    /** What the server said is the innermost; null when it said nothing. */
    private static @Nullable Unsent refusal(@Nullable Throwable problem) {
        if (problem == null) return null;
        var inner = problem instanceof MessagingException outer ? refusal(outer.getNextException()) : null;
        if (inner != null) return inner;
        return switch (problem) {
            case SMTPAddressFailedException it -> said("refused the address", it.getReturnCode(), it);
            case SMTPSenderFailedException it -> said("does not send for this installation", it.getReturnCode(), it);
            case SMTPSendFailedException it when it.getReturnCode() > 0 ->
                    said("refused the letter", it.getReturnCode(), it);
            case SendFailedException it when it.getInvalidAddresses() != null && it.getInvalidAddresses().length > 0 ->
                    said("refused the address", 550, it);
            default -> null;
        };
    }

    private static Unsent said(String deed, int code, Exception it) {
        var words = Texts.inOneLine(String.valueOf(it.getMessage()).strip());
        return new Unsent("The mail server " + deed + ": " + Texts.cut(words, LONGEST), code >= 500, true);
    }

    /** The QUIT is not waited for: what it says changes nothing about a letter that was taken. */
    private static Properties properties(Smtp smtp) {
        var properties = new Properties();
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
