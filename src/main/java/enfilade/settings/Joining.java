package enfilade.settings;

import enfilade.Constraint;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Guest;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.account.Secret;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes up an invitation and is in the team. */
@Service
@Transactional
class Joining {

    /** Who is in which team now. */
    record Joined(Person person, Offer offer) {}

    private static final Constraint EMAIL = new Constraint("person_email_is_taken", "email",
            "Somebody with this e-mail signs in here already.");
    private static final Constraint ONCE = new Constraint("member_once_per_account", "",
            "You are in this team already. The link is still good for somebody else.");

    private final Invitations invitations;
    private final People people;
    private final Members members;
    private final Passwords passwords;
    private final Activities activities;
    private final Secret secret;
    private final JdbcClient db;
    private final Clock clock;

    Joining(Invitations invitations, People people, Members members, Passwords passwords, Activities activities,
            Secret secret, JdbcClient db, Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.activities = activities;
        this.secret = secret;
        this.db = db;
        this.clock = clock;
    }

    /** What the link is good for. Looking changes nothing: mail scanners open links before people do. */
    Offer offer(Guest by, String token) {
        return offer(token);
    }

    /** Who the person is in that team already. */
    Optional<Member> place(Person by, Offer offer) {
        return members.findByAccountIdAndPersonId(offer.accountId(), by.id());
    }

    Joined join(Guest by, String token, Opening.Newcomer newcomer) {
        var offer = offer(token);
        var hash = passwords.hash(newcomer.password(), newcomer.email());
        spend(offer);
        try {
            var person = Person.named(newcomer.name(), newcomer.email(), hash, newcomer.zone().getId(),
                    clock.instant());
            return enter(offer, people.save(person));
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, EMAIL);
        }
    }

    Joined join(Person by, String token) {
        var offer = offer(token);
        spend(offer);
        try {
            return enter(offer, by);
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, ONCE);
        }
    }

    private Offer offer(String token) {
        return Offer.under(secret.seal("invitation", token), clock.instant(), db).orElseThrow(Joining::gone);
    }

    /**
     * Of two who use the link at once, the one who deletes it is in; the other waits here for the first and finds it
     * gone. A refusal further on gives it back, because it rolls back with everything else.
     */
    private void spend(Offer offer) {
        if (invitations.deleteByAccountIdAndId(offer.accountId(), offer.invitationId()) == 0) throw gone();
    }

    private Joined enter(Offer offer, Person person) {
        var member = members.save(Member.of(offer.accountId(), person.id(), offer.role(), clock.instant()));
        var actor = new Actor(offer.accountId(), Actor.Kind.MEMBER, member.id(), person.name(), member.role(),
                person.zoneId());
        activities.record(actor, "member.joined", member.id(),
                "Joined as " + offer.role().label() + ", invited by " + offer.invitedBy(),
                Change.between().of("Role", null, offer.role().label()).list());
        return new Joined(person, offer);
    }

    private static Refusal.NotFound gone() {
        return new Refusal.NotFound("invitation any more");
    }
}
