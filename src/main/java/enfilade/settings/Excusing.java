package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.Membership;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member is away until a day: nothing new is given to them, nobody reminds them, and what is their turn may be
 * anyone's. It ends by itself.
 */
@Service
@Transactional
class Excusing {

    private final Members members;
    private final People people;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Excusing(Members members, People people, Activities activities, JdbcClient db, Clock clock) {
        this.members = members;
        this.people = people;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Gives the person who is away, or is back.
     *
     * @param last the last day on which they are away, on their own clock; null is back
     */
    Person excuse(Actor by, UUID memberId, @Nullable LocalDate last) {
        by.mayExcuse(memberId);
        var member = members.findByAccountIdAndId(by.accountId(), memberId)
                .orElseThrow(() -> new Refusal.NotFound("member"));
        var person = people.findById(member.personId()).orElseThrow();
        excuse(by, member, person, last, clock.instant());
        return person;
    }

    /** In every account that they belong to. */
    void excuse(Person by, @Nullable LocalDate last) {
        var now = clock.instant();
        for (var here : Membership.of(by.id(), db)) {
            members.findByAccountIdAndId(here.accountId(), here.memberId())
                    .ifPresent(member -> excuse(here.actor(), member, by, last, now));
        }
    }

    private void excuse(Actor by, Member member, Person person, @Nullable LocalDate last, Instant now) {
        var was = member.isAbsent(now) ? member.absentUntil() : null;
        var after = member.absent(last, person.zoneId(), now);
        if (Objects.equals(was, last)) return;
        members.save(after);
        var changes = Change.between().of("Away until", was, last).list();
        activities.record(by, "member.updated", member.id(),
                "Changed " + person.name() + ": " + Change.sentence(changes), changes);
    }
}
