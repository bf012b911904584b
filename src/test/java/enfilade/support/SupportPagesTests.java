package enfilade.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The tools of the tests work, and can fail. */
class SupportPagesTests extends PagesTests {

    @Test
    void aSignedInPersonIsKnownAndSignedInOnce() {
        var statements = Statements.during(() -> assertThat(as(ada).outside().get("/me")).isOk().shows("Ada"));

        assertThat(statements.sessions()).isNotEmpty();
        assertThat(statements.identity()).hasSize(1);
    }

    @Test
    void theAccountsDoorOpensForMembersOnly() {
        var member = as(ada).get("/there-is-no-such-page").page();
        var stranger = as(mallory).under("acme").get("/there-is-no-such-page").page();

        assertThat(member).isNotFound();
        assertThat(stranger).isNotFound().shows("There is no such page.");
    }

    @Test
    void signedOutPeopleAreSentToTheSignIn() {
        assertThat(signedOut().get("/@acme/agents")).redirectsToSignIn();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(as(ada).outside().post("/me/name").param("name", "Eve").withoutCsrf()).isForbidden();
    }

    @Test
    void assertionsCanFail() {
        var page = as(ada).outside().get("/me").page();

        assertThatThrownBy(() -> assertThat(page).shows("Bob")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(page).isFragment()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(page).keeps("name", "Bob")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(page).showsAtField("name", "wrong")).isInstanceOf(AssertionError.class);
    }
}
