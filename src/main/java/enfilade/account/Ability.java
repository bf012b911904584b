package enfilade.account;

/** Something to be done in a team, and the least role that may do it. Guards and the Team page both ask here. */
public enum Ability {

    LOOK("See templates, interviewers, results and the audit log", Role.VIEWER),
    REVIEW("Score and decide at the doors", Role.REVIEWER),
    NOTE("Write notes about participants", Role.REVIEWER),
    WRITE("Build, import and publish templates, stages and interviewers", Role.ADMIN),
    ENROL("Add, change and archive participants", Role.ADMIN),
    KEEP_RECORDS("Read, hold and erase everything that is kept about a participant", Role.ADMIN),
    ACCOMMODATE("Give a participant more time or attempts, and see why", Role.ADMIN),
    READ_MAIL("See what is sent to participants, with their links, and send it again", Role.ADMIN),
    SET_LIMITS("Set the limits after which somebody is asked or reminded, and say who is away", Role.ADMIN),
    ISSUE_KEYS("Make and revoke API keys", Role.ADMIN),
    EQUIP("Say who interviews, and connect a language model", Role.ADMIN),
    SET_RETENTION("Say how long records of participants are kept", Role.OWNER),
    MANAGE_PEOPLE("Invite people, change roles, remove members", Role.OWNER);

    private final String words;
    private final Role least;

    Ability(String words, Role least) {
        this.words = words;
        this.least = least;
    }

    public String words() {
        return words;
    }

    public boolean isOf(Role role) {
        return role.compareTo(least) >= 0;
    }
}
