package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What may be a password, and what is left of it. */
class PasswordsTests {

    private final Passwords passwords = new Passwords(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());

    @Test
    void keepsAHashThatOnlyThePasswordMatches() {
        var hash = passwords.hash("a long walk uphill", "ada@acme.example");

        assertThat(hash).doesNotContain("walk");
        assertThat(passwords.matches("a long walk uphill", hash)).isTrue();
        assertThat(passwords.matches("a long walk downhill", hash)).isFalse();
        assertThat(passwords.hash("a long walk uphill", "ada@acme.example")).isNotEqualTo(hash);
    }

    @Test
    void readsALongPasswordToItsEnd() {
        var hash = passwords.hash("x y".repeat(60) + "a", "ada@acme.example");

        assertThat(passwords.matches("x y".repeat(60) + "b", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "passwordpassword", "1111111111", "abcabcabcabc", "1234567890",
            "ADA@acme.example"})
    void refusesWhatIsShortWellKnownOrTheAddressItself(String password) {
        assertThatThrownBy(() -> passwords.hash(password, "ada@acme.example"))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("password"));
    }

    @Test
    void refusesMoreThan200Characters() {
        assertThatThrownBy(() -> passwords.hash("ab c".repeat(51), "ada@acme.example"))
                .hasMessageContaining("10 to 200");
    }
}
