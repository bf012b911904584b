package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.Cast;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.Test;

/** A person's own page. */
class MePagesTests extends PagesTests {

    @Test
    void showsWhoIAmAndWhereIBelong() {
        assertThat(as(ada).outside().get("/me")).isOk().keeps("name", "Ada")
                .shows("Acme Labs", "Owner", "Firefox on Linux").showsNot("Rival Works");
    }

    @Test
    void takesANewNameAndZone() {
        assertThat(me("/name").param("name", "Ada L.").param("zone", "Asia/Tokyo")).redirectsTo("/me");

        assertThat(as(ada).outside().get("/me")).shows("Saved", "Tokyo time").keeps("name", "Ada L.");
    }

    @Test
    void refusesAnEmptyNameAndAZoneThatIsNone() {
        assertThat(me("/name").param("name", " ").param("zone", "Europe/Lisbon")).isInvalid()
                .showsAtField("name", "What is your name?");
        assertThat(me("/name").param("name", "Ada").param("zone", "Moon/Base")).isInvalid()
                .shows("There is no such time zone.");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var elsewhere = signedOut();
        elsewhere.post("/sign-in").param("email", cast.email(ada)).param("password", Cast.PASSWORD)
                .from("10.3.0.1").page();

        assertThat(me("/password").param("current", Cast.PASSWORD).param("password", "many rooms in a row"))
                .redirectsTo("/me");

        assertThat(as(ada).outside().get("/me")).shows("Your other sessions have ended");
        assertThat(elsewhere.get("/me")).redirectsToSignIn();
        assertThat(signedOut().post("/sign-in").param("email", cast.email(ada)).param("password", "many rooms in a row")
                        .from("10.3.0.2"))
                .redirectsTo("/");
    }

    @Test
    void refusesAWrongOrWeakPasswordAtItsField() {
        assertThat(me("/password").param("current", "wrong").param("password", "many rooms in a row")).isInvalid()
                .showsAtField("current", "not the password that you have now");
        assertThat(me("/password").param("current", Cast.PASSWORD).param("password", "1111111111")).isInvalid()
                .showsAtField("password", "common");
    }

    @Test
    void neverShowsAPasswordBack() {
        var page = me("/password").param("current", "wrong and secret").param("password", "many rooms in a row").page();

        assertThat(page.body()).doesNotContain("wrong and secret", "many rooms in a row");
    }

    @Test
    void endsAllOtherSessions() {
        var elsewhere = signedOut();
        elsewhere.post("/sign-in").param("email", cast.email(ada)).param("password", Cast.PASSWORD)
                .from("10.3.0.3").page();

        assertThat(me("/sessions/endings")).redirectsTo("/me");

        assertThat(elsewhere.get("/me")).redirectsToSignIn();
        assertThat(as(ada).outside().get("/me")).isOk();
    }

    @Test
    void someoneElsesSessionIsNotMine() {
        assertThat(me("/sessions/{key}/ending", "0123456789abcdef")).isNotFound();
    }

    @Test
    void anOwnerOpensAnotherAccount() {
        assertThat(me("/accounts").param("team", "Acme South").param("slug", "acme-south"))
                .redirectsTo("/@acme-south/");
    }

    @Test
    void anAddressThatIsTakenIsRefusedAtItsField() {
        assertThat(me("/accounts").param("team", "Rival").param("slug", "rival")).isInvalid()
                .showsAtField("slug", "taken").keeps("slug", "rival");
    }

    @Test
    void whoOwnsNoAccountMayNotOpenOne() {
        assertThat(as(vic).outside().post("/me/accounts").param("team", "Vic's").param("slug", "vics")).isForbidden();
    }

    @Test
    void signedOutPeopleAreAskedToSignIn() {
        assertThat(signedOut().get("/me")).redirectsToSignIn();
        assertThat(signedOut().post("/me/name").param("name", "Eve")).redirectsToSignIn();
    }

    private Ask me(String path, Object... variables) {
        return as(ada).outside().post("/me" + path, variables);
    }
}
