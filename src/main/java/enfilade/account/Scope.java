package enfilade.account;

import enfilade.web.Choice;

/** One thing that an API key may be allowed to do, each smaller before each larger. */
public enum Scope implements Choice {

    EVALUATION_TEMPLATES_READ("evaluation_templates.read", "Read templates, their revisions and exports"),
    EVALUATION_TEMPLATES_WRITE("evaluation_templates.write", "Change, import and publish templates"),
    EVALUATION_STAGES_READ("evaluation_stages.read", "Read stages"),
    EVALUATION_STAGES_WRITE("evaluation_stages.write", "Add, change, move and delete stages"),
    INTERVIEWS_READ("interviews.read", "Read agent profiles, journeys and sessions"),
    INTERVIEWS_WRITE("interviews.write", "Change agent profiles, start journeys, schedule sessions"),
    CANDIDATES_READ("candidates.read", "Read participants"),
    CANDIDATES_WRITE("candidates.write", "Add and change participants"),
    CANDIDATES_DELETE("candidates.delete", "Archive and erase participants"),
    REVIEWS_READ("reviews.read", "Read scorecards and decisions"),
    REVIEWS_WRITE("reviews.write", "Hand in scorecards and decisions, each in the name of a member"),
    WEBHOOKS_READ("webhooks.read", "Read webhooks and the events of the account"),
    WEBHOOKS_WRITE("webhooks.write", "Make and change webhooks");

    private final String wire;
    private final String meaning;

    Scope(String wire, String meaning) {
        this.wire = wire;
        this.meaning = meaning;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** As the API spells it: programmers look for these very words. */
    @Override
    public String label() {
        return wire;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether no address of the API asks for it yet. */
    public boolean opensNothingYet() {
        return switch (this) {
            case WEBHOOKS_WRITE -> true;
            default -> false;
        };
    }

    /** Whether it lets nothing be changed. */
    public boolean isReading() {
        return wire.endsWith(".read");
    }
}
