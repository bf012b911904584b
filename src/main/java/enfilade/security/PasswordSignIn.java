package enfilade.security;

import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks an e-mail address and a password, patiently but not endlessly. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;
    private final Passwords passwords;
    private final Patience patience;
    private final String nobodysHash;

    PasswordSignIn(People people, Passwords passwords, Patience patience, PasswordEncoder encoder) {
        this.people = people;
        this.passwords = passwords;
        this.patience = patience;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    /** Hashes for unknown people too, so that the time of an answer does not tell who is known here. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress() : "";
        if (email.length() > Person.LONGEST_EMAIL || email.indexOf('\0') >= 0) {
            throw new BadCredentialsException("nobody's");
        }
        if (!patience.hears(email, address)) throw new LockedException("too many tries");

        var person = people.findByEmailLower(Person.fold(email));
        var right = passwords.matches(password, person.map(Person::passwordHash).orElse(nobodysHash));
        if (person.isEmpty() || !right) throw new BadCredentialsException("wrong");

        patience.wasRight(email, address);
        return SignedIn.as(person.get().id());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
