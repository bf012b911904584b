package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.account.Role;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody in the team gets another role, is removed, or leaves. One owner always stays. */
@Service
@Transactional
class Staffing {

    private final Members members;
    private final People people;
    private final Activities activities;
    private final JdbcClient db;

    Staffing(Members members, People people, Activities activities, JdbcClient db) {
        this.members = members;
        this.people = people;
        this.activities = activities;
        this.db = db;
    }

    /** Gives the person whose role it is. */
    Person changeRole(Actor by, UUID memberId, Role role) {
        by.mayManagePeople();
        var member = member(by, memberId);
        var person = person(member);
        if (member.role() == role) return person;
        keepAnOwner(member);
        members.save(member.as(role));
        var changes = Change.between().of("Role", member.role().label(), role.label()).list();
        activities.record(by, "member.updated", memberId,
                "Changed " + person.name() + ": " + Change.sentence(changes), changes);
        return person;
    }

    /** Gives the person who is in the team no more. */
    Person remove(Actor by, UUID memberId) {
        by.mayManagePeople();
        return letGo(by, memberId);
    }

    /** Everybody may go, whatever their role. */
    void leave(Actor by) {
        letGo(by, by.id());
    }

    private Person letGo(Actor by, UUID memberId) {
        var member = member(by, memberId);
        var person = person(member);
        keepAnOwner(member);
        members.deleteByAccountIdAndId(by.accountId(), memberId);
        var words = memberId.equals(by.id()) ? "Left the team" : "Removed " + person.name();
        activities.record(by, "member.removed", memberId, words,
                Change.between().of("Role", member.role().label(), null).list());
        return person;
    }

    /**
     * Locks everybody in the team, in one order, and only then looks: two owners who remove each other would otherwise
     * both count two. Not the account's own row, to which every row refers that others write just now: they would wait
     * for us there.
     */
    private Member member(Actor by, UUID memberId) {
        db.sql("select id from member where account_id = :account order by id for update")
                .param("account", by.accountId().value()).query(UUID.class).list();
        return members.findByAccountIdAndId(by.accountId(), memberId).orElseThrow(() -> new Refusal.NotFound("member"));
    }

    private void keepAnOwner(Member member) {
        if (member.role() == Role.OWNER && members.countByAccountIdAndRole(member.accountId(), Role.OWNER) == 1) {
            throw new Refusal.Conflict("A team keeps at least one owner.");
        }
    }

    private Person person(Member member) {
        return people.findById(member.personId()).orElseThrow();
    }
}
