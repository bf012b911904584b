package enfilade.trial;

import enfilade.web.Choice;

/** How good a made-up participant is. */
enum Strength implements Choice {

    STRONG("Strong", "names nearly everything that is looked for", 0.9, 90),
    MIDDLING("Middling", "names about two thirds", 0.65, 65),
    BORDERLINE("Borderline", "comes as close to each pass mark as the questions allow", 0.5, 50),
    WEAK("Weak", "names little and denies the rest", 0.2, 25),
    SILENT("Silent", "answers nothing", 0, 0);

    private final String label;
    private final String meaning;
    private final double share;
    private final int points;

    Strength(String label, String meaning, double share, int points) {
        this.label = label;
        this.meaning = meaning;
        this.share = share;
        this.points = points;
    }

    @Override
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** How much of what is looked for they name. */
    double share() {
        return share;
    }

    /** What a person is assumed to give them where people score. */
    int points() {
        return points;
    }

    /** Whether a person who has to look for themselves would let them go on. */
    boolean isPromising() {
        return this == STRONG || this == MIDDLING;
    }
}
