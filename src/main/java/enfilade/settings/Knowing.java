package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person tells us about themself: their name, their zone, a new password, whether they like shortcuts. These belong
 * to no account and so to no ledger.
 */
@Service
@Transactional
class Knowing {

    private final People people;
    private final Passwords passwords;

    Knowing(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    Person rename(Person by, String name, String zone) {
        try {
            return people.save(by.called(name, ZoneId.of(zone).getId()));
        } catch (DateTimeException unknown) {
            throw new Refusal.Invalid("zone", "There is no such time zone.");
        }
    }

    Person changePassword(Person by, String current, String password) {
        if (!passwords.matches(current, by.passwordHash())) {
            throw new Refusal.Invalid("current", "This is not the password that you have now.");
        }
        return people.save(by.withPassword(passwords.hash(password, by.email())));
    }

    Person switchShortcuts(Person by, boolean on) {
        return people.save(by.withShortcuts(on));
    }
}
