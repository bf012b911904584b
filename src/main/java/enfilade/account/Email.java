package enfilade.account;

import enfilade.Checks;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: which texts are one, and when two of them are the same. */
public final class Email {

    public static final int LONGEST = 254;

    private static final String SENTENCE = "An e-mail address looks like ada@acme.example.";
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private record Field(@jakarta.validation.constraints.Email String text) {}

    /** The address without the space around it; null, with an issue, when it is none. */
    public static @Nullable String required(String field, @Nullable String text, String whenMissing, Checks checks) {
        var email = checks.required(field, text, LONGEST, whenMissing);
        if (email == null || isOne(email)) return email;
        checks.add(field, "invalid", SENTENCE);
        return null;
    }

    /** How addresses are compared: letter case does not count. */
    public static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** As forms see it, and nothing in it that could part a line or a list of addresses. */
    private static boolean isOne(String text) {
        return text.codePoints().noneMatch(it -> Character.isWhitespace(it) || Character.isISOControl(it)
                || "<>,;\"".indexOf(it) >= 0)
                && fold(text).length() <= LONGEST
                && VALIDATOR.validateValue(Field.class, "text", text).isEmpty();
    }

    private Email() {}
}
