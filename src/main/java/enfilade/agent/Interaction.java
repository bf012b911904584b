package enfilade.agent;

import enfilade.web.Choice;

/** How an interviewer talks. What nobody chose is professional, conversational and of medium depth. */
public record Interaction(Tone tone, Style style, Difficulty difficulty, ProbingDepth probingDepth) {

    public enum Tone implements Choice { FRIENDLY, PROFESSIONAL, STRICT, CHALLENGING }

    public enum Style implements Choice { STRUCTURED, CONVERSATIONAL, ADAPTIVE }

    public enum Difficulty implements Choice { EASY, MEDIUM, HARD, ADAPTIVE }

    public enum ProbingDepth implements Choice { LOW, MEDIUM, HIGH }

    public static final Interaction USUAL = new Interaction(null, null, null, null);

    public Interaction {
        tone = tone == null ? Tone.PROFESSIONAL : tone;
        style = style == null ? Style.CONVERSATIONAL : style;
        difficulty = difficulty == null ? Difficulty.MEDIUM : difficulty;
        probingDepth = probingDepth == null ? ProbingDepth.MEDIUM : probingDepth;
    }
}
