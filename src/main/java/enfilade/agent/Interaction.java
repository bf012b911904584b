package enfilade.agent;

import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;

/** How an interviewer talks. What nobody chose is professional, conversational and of medium depth. */
public record Interaction(@Schema(defaultValue = "professional") Tone tone,
                          @Schema(defaultValue = "conversational") Style style,
                          @Schema(defaultValue = "medium") Difficulty difficulty,
                          @Schema(defaultValue = "medium") ProbingDepth probingDepth) {

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
