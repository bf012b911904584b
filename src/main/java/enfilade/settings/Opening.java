package enfilade.settings;

import enfilade.Constraint;
import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.Account;
import enfilade.account.Accounts;
import enfilade.account.Guest;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.Membership;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.account.Role;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody opens an account, and owns it. */
@Service
@Transactional
public class Opening {

    /** Who opens: a person who is new here. */
    public record Newcomer(String name, String email, String password, ZoneId zone) {

        /** The browser tells its zone where it can; otherwise the server's will do until the person says better. */
        static Newcomer from(String name, String email, String password, String zone) {
            return new Newcomer(name, email, password, zoneOrOurs(zone));
        }

        private static ZoneId zoneOrOurs(String zone) {
            try {
                return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                return ZoneId.systemDefault();
            }
        }
    }

    private static final Constraint SLUG = new Constraint("account_slug_is_taken", "slug",
            "This address is taken. Choose another.");
    private static final Constraint EMAIL = new Constraint("person_email_is_taken", "email",
            "Somebody with this e-mail signs in here already.");

    private final Accounts accounts;
    private final People people;
    private final Members members;
    private final Passwords passwords;
    private final Activities activities;
    private final Settings settings;
    private final JdbcClient db;
    private final Clock clock;

    Opening(Accounts accounts, People people, Members members, Passwords passwords, Activities activities,
            Settings settings, JdbcClient db, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.activities = activities;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /** A team and its owner at once; the answer is who may now be let in. */
    public Owned open(Guest by, String slug, String accountName, Newcomer owner) {
        var hash = passwords.hash(owner.password(), owner.email());
        try {
            var person = people.save(Person.named(owner.name(), owner.email(), hash, owner.zone().getId(),
                    clock.instant()));
            return open(person, slug, accountName);
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, EMAIL);
        }
    }

    /** Where sign-up is open everybody may; elsewhere those who own a team already. */
    static boolean isOpenTo(List<Membership> memberships, Settings settings) {
        return settings.isSignUpOpen() || memberships.stream().anyMatch(membership -> membership.role() == Role.OWNER);
    }

    /** A further team of somebody who is here already. */
    public Account openAnother(Person by, String slug, String accountName) {
        if (!isOpenTo(Membership.of(by.id(), db), settings)) {
            throw new Refusal.NotAllowed("Only somebody who owns a team can open another.");
        }
        return open(by, slug, accountName).account();
    }

    /** An account and the person and membership that own it. */
    public record Owned(Account account, Person person, Actor actor) {}

    private Owned open(Person owner, String slug, String name) {
        Instant now = clock.instant();
        try {
            var account = accounts.save(Account.open(slug, name, now));
            db.sql("insert into activity_counter (account_id, latest) values (:account, 0)")
                    .param("account", account.id().value()).update();
            var member = members.save(Member.of(account.id(), owner.id(), Role.OWNER, now));
            var actor = new Actor(account.id(), Actor.Kind.MEMBER, member.id(), owner.name(), member.role(),
                    owner.zoneId());
            activities.record(actor, "account.created", account.id().value(), "Opened " + account.name());
            return new Owned(account, owner, actor);
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, SLUG);
        }
    }
}
