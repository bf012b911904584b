package enfilade.account;

import enfilade.Refusal;
import enfilade.Texts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Someone acting inside one account: a member, an API key, a participant, or the system itself.
 *
 * @param id   the member's or the key's id
 * @param zone whose clock this actor reads
 */
public record Actor(AccountId accountId, Kind kind, UUID id, String name, Role role, ZoneId zone) {

    private static final int LONGEST_NAME = 120;

    /** What sort of someone this is. */
    public enum Kind { MEMBER, API_KEY, PARTICIPANT, SYSTEM }

    /** Guards every change to templates, stages and interviewers. */
    public void mayWrite() {
        if (!role.writes()) throw new Refusal.NotAllowed("Only admins and owners can change this.");
    }

    /** What happens without anybody's doing, because its time has come. */
    public static Actor system(AccountId account) {
        return new Actor(account, Kind.SYSTEM, new UUID(0, 0), "Enfilade", Role.VIEWER, ZoneOffset.UTC);
    }

    /** The same member, acting by a program: the ledger says both, as far as there is room. */
    public Actor through(Actor program) {
        return new Actor(accountId, kind, id, Texts.cut(name + ", through " + program.name(), LONGEST_NAME), role,
                zone);
    }

    /** Guards scores and decisions. A program decides nothing by itself: it names the member for whom it acts. */
    public void mayReview() {
        if (kind != Kind.MEMBER || !role.reviews()) throw new Refusal.NotAllowed("Only reviewers can decide this.");
    }

    /** Guards who is added to the participants, and what is kept about them. */
    public void mayEnrol() {
        if (!Ability.ENROL.isOf(role)) throw new Refusal.NotAllowed("Only admins and owners can change participants.");
    }

    /** Guards what is noted about participants. */
    public void mayNote() {
        if (!Ability.NOTE.isOf(role)) throw new Refusal.NotAllowed("Viewers write no notes.");
    }

    /** Guards somebody's whole record: reading it, holding it, and erasing it. */
    public void mayKeepRecords() {
        if (!Ability.KEEP_RECORDS.isOf(role)) {
            throw new Refusal.NotAllowed("Only admins and owners can see, hold or erase a whole record.");
        }
    }

    /** Guards for how long records are kept. */
    public void maySetRetention() {
        if (kind != Kind.MEMBER || !Ability.SET_RETENTION.isOf(role)) {
            throw new Refusal.NotAllowed("Only owners can say how long records are kept.");
        }
    }

    /** Guards what a participant was given more of than others, and who may know of it. */
    public void mayAccommodate() {
        if (!Ability.ACCOMMODATE.isOf(role)) {
            throw new Refusal.NotAllowed("Only admins and owners can see and change accommodations.");
        }
    }

    /** Guards the Outbox: a link in a letter is a participant's key. */
    public void mayReadMail() {
        if (!role.readsMail()) throw new Refusal.NotAllowed("Only admins and owners can see what was sent.");
    }

    /** Guards what holds for the whole workspace. */
    public void maySetLimits() {
        if (!Ability.SET_LIMITS.isOf(role)) throw new Refusal.NotAllowed("Only admins and owners can change limits.");
    }

    /** Guards who is away: everybody says it of themself. */
    public void mayExcuse(UUID member) {
        if (!member.equals(id) && !Ability.SET_LIMITS.isOf(role)) {
            throw new Refusal.NotAllowed("Only admins and owners can say that somebody else is away.");
        }
    }

    /** Guards the API keys. A key itself makes no keys: nobody could tell any more who did what. */
    public void mayIssueKeys() {
        if (kind == Kind.API_KEY || !Ability.ISSUE_KEYS.isOf(role)) {
            throw new Refusal.NotAllowed("Only admins and owners can manage API keys.");
        }
    }

    /** Guards who interviews, and the key of the language model. No program hands on what it could not see itself. */
    public void mayEquip() {
        if (kind != Kind.MEMBER || !Ability.EQUIP.isOf(role)) {
            throw new Refusal.NotAllowed("Only admins and owners can say who interviews.");
        }
    }

    /** Guards everything about who is in the team. */
    public void mayManagePeople() {
        if (!role.managesPeople()) throw new Refusal.NotAllowed("Only owners can manage the people of a team.");
    }
}
