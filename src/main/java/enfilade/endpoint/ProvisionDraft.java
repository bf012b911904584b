package enfilade.endpoint;

import enfilade.Checks;
import enfilade.web.Reach;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of who interviews, looked at whole.
 *
 * @param baseUrl null for no model of one's own
 * @param key     a new one; null keeps the one that is there
 */
record ProvisionDraft(Preference preferred, boolean goesOnByScript, @Nullable String baseUrl, @Nullable String model,
                      @Nullable String speechModel, @Nullable String key) {

    static final int LONGEST_ADDRESS = 500;
    static final int LONGEST_NAME = 160;
    static final int LONGEST_KEY = 500;

    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");

    ProvisionDraft {
        var checks = new Checks();
        checks.chosen("preferred", preferred, "Choose who interviews.");
        baseUrl = checks.optional("baseUrl", baseUrl, LONGEST_ADDRESS);
        model = checks.optional("model", model, LONGEST_NAME);
        speechModel = checks.optional("speechModel", speechModel, LONGEST_NAME);
        key = key == null || key.isBlank() ? null : key.strip();
        if (key != null && !KEY.matcher(key).matches()) {
            checks.add("key", "invalid", "A key has at most 500 letters, digits and signs, and no space in it.");
        }
        if (baseUrl != null) {
            baseUrl = baseUrl.replaceAll("/+$", "");
            objection(baseUrl).ifPresent(it -> checks.add("baseUrl", "invalid", it));
            if (model == null && checks.isFine("model")) {
                checks.add("model", "required", "Say which of its models is asked.");
            }
            if (checks.isFine("baseUrl")) baseUrl = inLowerCase(baseUrl);
        } else if (checks.isFine("baseUrl") && (model != null || speechModel != null || key != null)) {
            checks.add("baseUrl", "required", "Say at which address this model is asked.");
        }
        checks.refuse();
    }

    boolean hasOwnModel() {
        return baseUrl != null;
    }

    /** A key is never printed. */
    @Override
    public String toString() {
        return "ProvisionDraft by " + preferred + (baseUrl == null ? "" : " with " + model + " at " + baseUrl);
    }

    private static Optional<String> objection(String address) {
        try {
            return Reach.obvious(new URI(address));
        } catch (URISyntaxException unreadable) {
            return Optional.of(Reach.NO_ADDRESS);
        }
    }

    /** Scheme and host; the path is another's affair. */
    private static String inLowerCase(String address) {
        var origin = Provision.origin(address);
        return origin.toLowerCase(Locale.ROOT) + Objects.requireNonNullElse(URI.create(address).getRawPath(), "");
    }
}
