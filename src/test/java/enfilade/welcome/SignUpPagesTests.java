package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where the operator has opened sign-up, anybody with a mail address opens a team. */
@TestPropertySource(properties = "enfilade.sign-up=open")
class SignUpPagesTests extends PagesTests {

    @Test
    void opensATeamAndLetsItsOwnerIn() {
        assertThat(signedOut().get("/sign-in")).linksTo("/sign-up");
        assertThat(signedOut().get("/sign-up")).isOk().shows("Open an account for your team");

        assertThat(signUp("newcomers", "nia@newcomers.example", "a long walk uphill")).redirectsTo("/@newcomers/");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(signUp("acme", "nia@newcomers.example", "a long walk uphill")).isInvalid()
                .showsAtField("slug", "taken").keeps("email", "nia@newcomers.example");
        assertThat(signUp("newcomers", "ADA@acme.example", "a long walk uphill")).isInvalid()
                .showsAtField("email", "already");
        assertThat(signUp("newcomers", "nia@newcomers.example", "short")).isInvalid()
                .showsAtField("password", "10 to 200");
    }

    @Test
    void somebodyWithoutATeamOfTheirOwnMayOpenOneToo() {
        assertThat(as(vic).outside().get("/me")).shows("Open another account");

        assertThat(as(vic).outside().post("/me/accounts").param("team", "Vic's").param("slug", "vics"))
                .redirectsTo("/@vics/");
    }

    private Ask signUp(String slug, String email, String password) {
        return signedOut().post("/sign-up").param("team", "Newcomers").param("slug", slug).param("name", "Nia")
                .param("email", email).param("password", password);
    }
}
