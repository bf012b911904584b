package enfilade.evaluation;

import enfilade.web.Choice;

/** How hard the questions are. */
public enum Difficulty implements Choice {

    BEGINNER, INTERMEDIATE, ADVANCED, EXPERT, ADAPTIVE;

    @Override
    public String toString() {
        return label();
    }
}
