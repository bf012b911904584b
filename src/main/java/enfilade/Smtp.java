package enfilade;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes our letters, each part as ENFILADE_SMTP_… in the environment. Without a host there is
 * none.
 *
 * @param port digits; empty for what is usual with the encryption
 * @param from whom letters come from: rooms@example.org, or Northlight &lt;rooms@example.org&gt;
 * @param tls  starttls, tls or none; empty for what is usual at the port
 */
public record Smtp(@DefaultValue("") String host, @DefaultValue("") String port, @DefaultValue("") String username,
                   @DefaultValue("") String password, @DefaultValue("") String from, @DefaultValue("") String tls) {

    /** How the way to the mail server is encrypted. */
    public enum Tls {
        NONE(25), STARTTLS(587), TLS(465);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    public static final Smtp NONE = new Smtp("", "", "", "", "", "");

    public Smtp {
        host = host.strip();
        port = port.strip();
        from = from.strip();
        tls = tls.strip().toLowerCase(Locale.ROOT);
        if (host.isEmpty() && !(port + username + password + from + tls).isEmpty()) {
            throw new Misconfigured("ENFILADE_SMTP_HOST is missing.",
                    "Set it to the name of the mail server, or leave out all settings that begin with ENFILADE_SMTP_.");
        }
        if (!port.matches("\\d{0,5}") || (!port.isEmpty() && !isPort(Integer.parseInt(port)))) {
            throw new Misconfigured("ENFILADE_SMTP_PORT is no number from 1 to 65535.",
                    "Set it to the port of the mail server, usually 587, 465 or 25, or leave it out.");
        }
        if (Stream.of(Tls.values()).noneMatch(named(tls)) && !tls.isEmpty()) {
            throw new Misconfigured("ENFILADE_SMTP_TLS is neither starttls nor tls nor none.",
                    "Set it to one of these, or leave it out: then the port decides, 587 starttls, 465 tls, others "
                            + "none.");
        }
        if (username.isEmpty() != password.isEmpty()) {
            throw new Misconfigured("ENFILADE_SMTP_USERNAME and ENFILADE_SMTP_PASSWORD go together.",
                    "Set both, or neither when the mail server asks for no sign-in.");
        }
        if (!host.isEmpty() && !isAddress(from)) {
            throw new Misconfigured("ENFILADE_SMTP_FROM is no mail address.",
                    "Set it to the address from which letters come, such as rooms@example.org.");
        }
    }

    public boolean isGiven() {
        return !host.isEmpty();
    }

    public boolean asksForSignIn() {
        return !username.isEmpty();
    }

    /** What was said, else what is usual at the port; with neither, 587 and its STARTTLS. */
    public Tls encryption() {
        if (!tls.isEmpty()) return Stream.of(Tls.values()).filter(named(tls)).findFirst().orElseThrow();
        return switch (port) {
            case "", "587" -> Tls.STARTTLS;
            case "465" -> Tls.TLS;
            default -> Tls.NONE;
        };
    }

    public int portNumber() {
        return port.isEmpty() ? encryption().usualPort : Integer.parseInt(port);
    }

    /** Without the password: what can be printed ends up in a log some day. */
    @Override
    public String toString() {
        return "Smtp[" + host + ":" + portNumber() + ", " + encryption() + "]";
    }

    private static Predicate<Tls> named(String word) {
        return tls -> tls.name().toLowerCase(Locale.ROOT).equals(word);
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    private static boolean isAddress(String text) {
        try {
            return new InternetAddress(text, true).getAddress().matches("[^@\\s]+@[^@\\s]+");
        } catch (AddressException unreadable) {
            return false;
        }
    }
}
