package enfilade.account;

import enfilade.Refusal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A team's workspace, named by its slug in every address. Everything belongs to exactly one.
 *
 * @param untouchedDays for how many days a participant may leave an open door untouched before a person is asked
 */
public record Account(@Id AccountId id, @Version int version, String slug, String name, int untouchedDays,
                      Instant createdAt) {

    public static final int USUAL_UNTOUCHED_DAYS = 14;
    public static final int MOST_UNTOUCHED_DAYS = 365;

    /** 2 to 40 lower-case letters, digits and single hyphens, beginning and ending with a letter or digit. */
    public static final String SLUG = "(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern SLUGS = Pattern.compile(SLUG);

    public static Account open(String slug, String name, Instant now) {
        if (!SLUGS.matcher(slug).matches()) {
            throw new Refusal.Invalid("slug",
                    "An address has 2 to 40 small letters, digits and single hyphens, such as acme-labs.");
        }
        return new Account(AccountId.next(), 0, slug, name.strip(), USUAL_UNTOUCHED_DAYS, now);
    }

    public Account untouchedFor(int days) {
        if (days < 1 || days > MOST_UNTOUCHED_DAYS) {
            throw new Refusal.Invalid("untouchedDays", "A door may stay untouched for 1 to 365 days.");
        }
        return new Account(id, version, slug, name, days, createdAt);
    }
}
