package enfilade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mail server as an operator names it: what is left out is what is usual, and what makes no sense is said. */
class SmtpTests {

    private static final String FROM = "Northlight <rooms@example.org>";

    @Test
    void withoutAHostThereIsNone() {
        assertThat(Smtp.NONE.isGiven()).isFalse();
        assertThat(new Smtp(" ", "", "", "", " ", "").isGiven()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', '', STARTTLS, 587", "587, '', STARTTLS, 587", "465, '', TLS, 465", "25, '', NONE, 25",
            "2525, '', NONE, 2525", "'', starttls, STARTTLS, 587", "'', TLS, TLS, 465", "'', none, NONE, 25",
            "2525, starttls, STARTTLS, 2525", "587, none, NONE, 587"})
    void whatIsLeftOutIsWhatIsUsual(String port, String tls, Smtp.Tls encryption, int number) {
        var smtp = new Smtp("mail.example.org", port, "", "", FROM, tls);

        assertThat(smtp.encryption()).isEqualTo(encryption);
        assertThat(smtp.portNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"'', 25, '', '', '', '', ENFILADE_SMTP_HOST is missing.",
            "'', '', '', '', rooms@example.org, '', ENFILADE_SMTP_HOST is missing.",
            "mail, mail, '', '', rooms@example.org, '', ENFILADE_SMTP_PORT is no number from 1 to 65535.",
            "mail, 0, '', '', rooms@example.org, '', ENFILADE_SMTP_PORT is no number from 1 to 65535.",
            "mail, 65536, '', '', rooms@example.org, '', ENFILADE_SMTP_PORT is no number from 1 to 65535.",
            "mail, '', rooms, '', r@example.org, '', ENFILADE_SMTP_USERNAME and ENFILADE_SMTP_PASSWORD go together.",
            "mail, '', '', secret, r@example.org, '', ENFILADE_SMTP_USERNAME and ENFILADE_SMTP_PASSWORD go together.",
            "mail, '', '', '', '', '', ENFILADE_SMTP_FROM is no mail address.",
            "mail, '', '', '', rooms, '', ENFILADE_SMTP_FROM is no mail address.",
            "mail, '', '', '', rooms@example.org, ssl, ENFILADE_SMTP_TLS is neither starttls nor tls nor none."})
    void whatMakesNoSenseIsSaid(String host, String port, String username, String password, String from, String tls,
                                String sentence) {
        assertThatThrownBy(() -> new Smtp(host, port, username, password, from, tls)).isInstanceOf(Misconfigured.class)
                .hasMessage(sentence);
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(new Smtp("mail.example.org", "", "rooms", "very secret", FROM, ""))
                .hasToString("Smtp[mail.example.org:587, STARTTLS]");
    }
}
