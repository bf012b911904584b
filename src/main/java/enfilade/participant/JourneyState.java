package enfilade.participant;

import enfilade.web.Choice;

/** How it stands with one journey. Which score or reason is behind it is told on the pages of the journey alone. */
public enum JourneyState implements Choice {

    ACTIVE("Under way", "accent"), WAITING("Waiting", "waiting"), COMPLETED("Completed", "passed"),
    STOPPED("Stopped", "stopped"), WITHDRAWN("Withdrawn", "quiet"),
    TAKEN_BACK("Taken back", "quiet");

    private final String label;
    private final String tone;

    JourneyState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it has not ended. */
    boolean isUnderWay() {
        return this == ACTIVE || this == WAITING;
    }

    /** The colour of its badge. */
    public String tone() {
        return tone;
    }
}
