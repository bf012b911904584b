package enfilade.account;

import enfilade.web.Choice;

/** What a member may do; each role may do everything that the ones before it may. */
public enum Role implements Choice {

    VIEWER("Viewer", "Looks at everything, changes nothing"),
    REVIEWER("Reviewer", "Scores and decides at the doors"),
    ADMIN("Admin", "Builds templates, stages and interviewers"),
    OWNER("Owner", "Manages the people of the team");

    private final String label;
    private final String meaning;

    Role(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    @Override
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public boolean reviews() {
        return Ability.REVIEW.isOf(this);
    }

    public boolean writes() {
        return Ability.WRITE.isOf(this);
    }

    public boolean readsMail() {
        return Ability.READ_MAIL.isOf(this);
    }

    public boolean issuesKeys() {
        return Ability.ISSUE_KEYS.isOf(this);
    }

    public boolean managesPeople() {
        return Ability.MANAGE_PEOPLE.isOf(this);
    }
}
