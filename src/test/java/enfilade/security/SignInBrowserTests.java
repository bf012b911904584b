package enfilade.security;

import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way in, in a real browser. */
class SignInBrowserTests extends BrowserTests {

    @ParameterizedTest
    @EnumSource
    void aPersonSignsInAtTheSecondTryAndLooksAtThemself(JavaScript javaScript) {
        open(javaScript).visit("/@acme/evaluations").isAt("/sign-in")
                .fill("E-mail", cast.email(cast.vic())).fill("Password", "not her password").press("Sign in")
                .sees("do not belong together")
                .fill("Password", Cast.PASSWORD).press("Sign in")
                .isAt("/@acme/evaluations")
                .visit("/me").sees("Acme Labs");
    }

    @Test
    void theSignInKeepsNobodyOut() {
        open(JavaScript.ON).visit("/sign-in").sees("Sign in").axe().fitsAt(320).consoleIsSilent();
    }

    @Test
    void aPersonsOwnPageKeepsNobodyOut() {
        open(JavaScript.ON, cast.ada()).visit("/me").sees("Acme Labs").axe().fitsAt(320).consoleIsSilent();
    }
}
