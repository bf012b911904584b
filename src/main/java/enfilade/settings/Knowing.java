package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Members;
import enfilade.account.Membership;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Members members;
    private final JdbcClient db;

    Knowing(People people, Passwords passwords, Members members, JdbcClient db) {
        this.people = people;
        this.passwords = passwords;
        this.members = members;
        this.db = db;
    }

    Person rename(Person by, String name, String zone) {
        try {
            var named = people.save(by.called(name, ZoneId.of(zone).getId()));
            if (!named.zone().equals(by.zone())) moveAbsences(named);
            return named;
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

    /** A day ends later or earlier on another clock. */
    private void moveAbsences(Person by) {
        Membership.of(by.id(), db).forEach(here -> members.findByAccountIdAndId(here.accountId(), here.memberId())
                .filter(member -> member.absentUntil() != null)
                .ifPresent(member -> members.save(member.moved(by.zoneId()))));
    }
}
