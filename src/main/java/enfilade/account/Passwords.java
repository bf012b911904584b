package enfilade.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import enfilade.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What makes a password good enough, and how it is kept. */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Set<String> common;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        try {
            common = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * The hash to store. Refuses a password that is too short, too long, well known, or only says who or what it is
     * for.
     */
    public String hash(String password, String email) {
        var folded = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal.Invalid("password", "A password has 10 to 200 characters.");
        }
        if (common.contains(folded) || isOneThingRepeated(folded)) {
            throw new Refusal.Invalid("password", "This password is on the list of common ones. Choose another.");
        }
        if (folded.equals(Person.fold(email))) {
            throw new Refusal.Invalid("password", "A password is not the e-mail address itself.");
        }
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** "passwordpassword" and "1111111111" are as well known as what they repeat. */
    private boolean isOneThingRepeated(String password) {
        for (int length = 1; length <= password.length() / 2; length++) {
            var part = password.substring(0, length);
            if (password.length() % length == 0 && part.repeat(password.length() / length).equals(password)) {
                return length < 4 || common.contains(part);
            }
        }
        return false;
    }
}
