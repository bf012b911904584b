package enfilade.settings;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody who is new here fills in to join a team. */
record JoinForm(
        @NotBlank(message = "What is your name?")
        @Size(max = 120, message = "A name has at most 120 characters.") String name,
        @NotBlank(message = "Your e-mail is how you sign in.")
        @Email(message = "An e-mail address looks like ada@acme.example.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.") String email,
        @NotBlank(message = "A password has 10 to 200 characters.") String password,
        String zone) {

    static JoinForm empty() {
        return new JoinForm("", "", "", "");
    }

    JoinForm {
        name = text(name);
        email = text(email);
        password = password == null ? "" : password;
        zone = text(zone);
    }

    Opening.Newcomer newcomer() {
        return Opening.Newcomer.from(name, email, password, zone);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
