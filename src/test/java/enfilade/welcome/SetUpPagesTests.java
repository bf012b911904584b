package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Guest;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first account of an empty installation. */
class SetUpPagesTests extends PagesTests {

    @Autowired
    private SettingUp settingUp;

    @Autowired
    private JdbcClient db;

    private String token = "";

    @BeforeEach
    void nobodyLivesHereYet() {
        cast.leave();
        token = settingUp.token(new Guest("this machine"));
    }

    @Test
    void opensTheFirstAccountAndLetsItsOwnerIn() {
        var browser = signedOut();
        assertThat(browser.get("/set-up?token=" + token)).isOk()
                .shows("Team name", "Address", "Your name", "E-mail", "Password");

        assertThat(browser.post("/set-up").param("token", token).param("team", "Acme Labs").param("slug", "acme")
                        .param("name", "Ada").param("email", "ada@acme.example")
                        .param("password", "a long walk uphill").param("zone", "Europe/Lisbon"))
                .redirectsTo("/@acme/");

        assertThat(browser.get("/me")).isOk().shows("Ada", "Acme Labs", "Lisbon time");
    }

    @Test
    void theLinkWorksOnce() {
        assertThat(setUp().param("slug", "acme").param("password", "a long walk uphill")).redirectsTo("/@acme/");

        assertThat(signedOut().get("/set-up?token=" + token)).isNotFound();
        assertThat(setUp().param("slug", "second").param("password", "a long walk uphill")).isNotFound();
    }

    @Test
    void anOldLinkOpensNothingOnceSomebodyLivesHere() {
        cast.assemble();

        assertThat(signedOut().get("/set-up?token=" + token)).isNotFound();
        assertThat(setUp().param("slug", "second").param("password", "a long walk uphill")).isNotFound();
    }

    @Test
    void aWrongLinkIsAPageThatDoesNotExist() {
        assertThat(signedOut().get("/set-up?token=wrong")).isNotFound();
        assertThat(signedOut().get("/set-up")).isNotFound();
        assertThat(signedOut().post("/set-up").param("token", "wrong").param("team", "Acme")).isNotFound();
    }

    @Test
    void onlyTheNewestLinkCounts() {
        settingUp.token(new Guest("this machine"));

        assertThat(signedOut().get("/set-up?token=" + token)).isNotFound();
    }

    @Test
    void aShortPasswordIsRefusedAtItsFieldAndTheRestIsKept() {
        assertThat(setUp().param("slug", "acme").param("password", "short")).isInvalid()
                .showsAtField("password", "10 to 200 characters").keeps("team", "Acme Labs").keeps("slug", "acme")
                .keeps("email", "ada@acme.example");
    }

    @Test
    void aWellKnownPasswordIsRefusedAtItsField() {
        assertThat(setUp().param("slug", "acme").param("password", "passwordpassword")).isInvalid()
                .showsAtField("password", "common");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtItsField() {
        assertThat(setUp().param("slug", "Acme Labs!").param("password", "a long walk uphill")).isInvalid()
                .showsAtField("slug", "small letters").keeps("slug", "Acme Labs!");
    }

    @Test
    void aMistakeDoesNotSpendTheLink() {
        assertThat(setUp().param("slug", "acme").param("password", "short")).isInvalid();

        assertThat(setUp().param("slug", "acme").param("password", "a long walk uphill")).redirectsTo("/@acme/");
    }

    @Test
    void withoutTheSampleThatWasWishedForTheOwnerIsStillIn() {
        db.sql("alter table sample_workspace add constraint nothing_fits check (made_at is null)").update();
        var browser = signedOut();
        try {
            assertThat(filled(browser.post("/set-up")).param("slug", "acme").param("password", "a long walk uphill")
                    .param("sample", "true")).redirectsTo("/@acme/sample");
        } finally {
            db.sql("alter table sample_workspace drop constraint nothing_fits").update();
        }

        assertThat(browser.under("acme").get("/sample")).isOk().shows("The sample workspace could not be set up.",
                "Set up the sample workspace");
    }

    @Test
    void openSignUpIsClosedUnlessItsOperatorOpensIt() {
        assertThat(signedOut().get("/sign-up")).isNotFound();
        assertThat(signedOut().post("/sign-up").param("team", "Acme")).isNotFound();
    }

    private Ask setUp() {
        return filled(signedOut().post("/set-up"));
    }

    private Ask filled(Ask ask) {
        return ask.param("token", token).param("team", "Acme Labs").param("name", "Ada")
                .param("email", "ada@acme.example");
    }
}
