package enfilade.security;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Ask;
import enfilade.support.Cast;
import enfilade.support.Client;
import enfilade.support.PagesTests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The way in. */
class SignInPagesTests extends PagesTests {

    @Test
    void letsAPersonInAndLeadsToTheirAccount() {
        var browser = signedOut();

        assertThat(signIn(browser, ada, Cast.PASSWORD)).redirectsTo("/");

        assertThat(browser.get("/")).redirectsTo("/@acme/");
        assertThat(browser.get("/me")).isOk().shows("Ada");
    }

    @Test
    void theLetterCaseOfAnAddressDoesNotCount() {
        assertThat(signedOut().post("/sign-in").param("email", " ADA@Acme.Example ").param("password", Cast.PASSWORD))
                .redirectsTo("/");
    }

    @Test
    void aWrongPasswordKeepsTheAddressAndNotThePassword() {
        assertThat(signIn(signedOut(), vic, "not her password").from("10.1.1.1"))
                .isInvalid().shows("do not belong together").keeps("email", cast.email(vic)).keeps("password", "");
    }

    @Test
    void somebodyUnknownGetsTheSameAnswer() {
        assertThat(signedOut().post("/sign-in").param("email", "nobody@acme.example").param("password", Cast.PASSWORD)
                        .from("10.1.1.2"))
                .isInvalid().shows("do not belong together");
    }

    @Test
    void guessingIsSlowedDownAfterTenTries() {
        for (var i = 0; i < 10; i++) assertThat(signIn(signedOut(), rui, "guess " + i).from("10.2.0." + i)).isInvalid();

        assertThat(signIn(signedOut(), rui, Cast.PASSWORD).from("10.2.1.1")).hasStatus(429).shows("Too many tries");

        clock.passes(Duration.ofMinutes(1));
        assertThat(signIn(signedOut(), rui, Cast.PASSWORD).from("10.2.1.2")).redirectsTo("/");
    }

    @Test
    void signingInTakesANewSession() {
        var browser = signedOut();
        assertThat(browser.get("/@acme/evaluations")).redirectsToSignIn();
        assertThat(browser.cookie("enfilade")).as("whoever only looks leaves no session behind").isNull();

        signIn(browser, ada, Cast.PASSWORD).page();
        var first = browser.cookie("enfilade");
        signIn(browser, ada, Cast.PASSWORD).page();

        assertThat(first).isNotNull();
        assertThat(browser.cookie("enfilade")).isNotNull().isNotEqualTo(first);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var browser = signedOut();
        assertThat(browser.get("/@acme/evaluations?q=senior")).redirectsToSignIn();

        var answer = signIn(browser, ada, Cast.PASSWORD).page();

        assertThat(answer.location()).endsWith("/@acme/evaluations?q=senior");
    }

    @Test
    void signsOut() {
        var browser = as(ada).outside();

        assertThat(browser.post("/sign-out")).redirectsToSignIn();

        assertThat(browser.get("/me")).redirectsToSignIn();
        assertThat(signedOut().get("/@acme/evaluations")).redirectsToSignIn();
    }

    @Test
    void htmxIsSentToTheSignInAsAWhole() {
        assertThat(signedOut().get("/@acme/evaluations").htmx()).hasStatus(401).hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(signIn(signedOut(), ada, Cast.PASSWORD).withoutCsrf()).isForbidden();
    }

    private Ask signIn(Client browser, Actor actor, String password) {
        return browser.post("/sign-in").param("email", cast.email(actor)).param("password", password);
    }
}
