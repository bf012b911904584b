package enfilade.account;

import enfilade.Refusal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** A team's workspace, named by its slug in every address. Everything belongs to exactly one. */
public record Account(@Id AccountId id, @Version int version, String slug, String name, @Embedded.Empty Limits limits,
                      Instant createdAt) {

    /** 2 to 40 lower-case letters, digits and single hyphens, beginning and ending with a letter or digit. */
    public static final String SLUG = "(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern SLUGS = Pattern.compile(SLUG);

    public static Account open(String slug, String name, Instant now) {
        if (!SLUGS.matcher(slug).matches()) {
            throw new Refusal.Invalid("slug",
                    "An address has 2 to 40 small letters, digits and single hyphens, such as acme-labs.");
        }
        return new Account(AccountId.next(), 0, slug, name.strip(), Limits.USUAL, now);
    }

    public Account within(Limits limits) {
        return new Account(id, version, slug, name, limits.checked(), createdAt);
    }
}
