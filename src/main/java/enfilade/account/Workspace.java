package enfilade.account;

import java.util.List;

/** Where a signed-in person stands right now: the account of this address, and the others to switch to. */
public record Workspace(Membership here, List<Membership> all) {

    /**
     * The request attribute that carries it from the account's door to the page, where templates know it by this name.
     */
    public static final String ATTRIBUTE = "workspace";

    public List<Membership> others() {
        return all.stream().filter(membership -> !membership.equals(here)).toList();
    }

    public boolean mayWrite() {
        return here.role().writes();
    }

    public boolean mayReadMail() {
        return here.role().readsMail();
    }

    public boolean maySetLimits() {
        return Ability.SET_LIMITS.isOf(here.role());
    }

    public boolean mayIssueKeys() {
        return here.role().issuesKeys();
    }

    public boolean mayEquip() {
        return Ability.EQUIP.isOf(here.role());
    }

    public boolean mayManagePeople() {
        return here.role().managesPeople();
    }

    /** Whether this person wants single keys to do something. */
    public boolean shortcuts() {
        return here.shortcuts();
    }

    /** Whether this person owns a team, and so may open a further one. */
    public boolean ownsATeam() {
        return all.stream().anyMatch(membership -> membership.role() == Role.OWNER);
    }
}
