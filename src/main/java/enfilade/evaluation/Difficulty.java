package enfilade.evaluation;

import enfilade.agent.Interaction;
import enfilade.web.Choice;

/** How hard the questions are. */
public enum Difficulty implements Choice {

    BEGINNER, INTERMEDIATE, ADVANCED, EXPERT, ADAPTIVE;

    /** What an interviewer's own way of asking comes to. */
    static Difficulty of(Interaction.Difficulty interviewer) {
        return switch (interviewer) {
            case EASY -> BEGINNER;
            case MEDIUM -> INTERMEDIATE;
            case HARD -> ADVANCED;
            case ADAPTIVE -> ADAPTIVE;
        };
    }

    @Override
    public String toString() {
        return label();
    }
}
