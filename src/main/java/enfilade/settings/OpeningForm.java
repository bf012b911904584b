package enfilade.settings;

import enfilade.account.Account;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a newcomer fills in to open an account. */
public record OpeningForm(
        @NotBlank(message = "A team needs a name.")
        @Size(max = 120, message = "A team's name has at most 120 characters.") String team,
        @NotBlank(message = "A team needs an address.")
        @Pattern(regexp = Account.SLUG + "|\\s*",
                message = "An address has 2 to 40 small letters, digits and single hyphens, such as acme-labs.")
        String slug,
        @NotBlank(message = "What is your name?")
        @Size(max = 120, message = "A name has at most 120 characters.") String name,
        @NotBlank(message = "Your e-mail is how you sign in.")
        @Email(message = "An e-mail address looks like ada@acme.example.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.") String email,
        @NotBlank(message = "A password has 10 to 200 characters.") String password,
        String zone) {

    public static OpeningForm empty() {
        return new OpeningForm("", "", "", "", "", "");
    }

    public OpeningForm {
        team = text(team);
        slug = text(slug);
        name = text(name);
        email = text(email);
        password = password == null ? "" : password;
        zone = text(zone);
    }

    public Opening.Newcomer newcomer() {
        return Opening.Newcomer.from(name, email, password, zone);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
