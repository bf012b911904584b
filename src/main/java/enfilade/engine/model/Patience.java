package enfilade.engine.model;

import enfilade.Misconfigured;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody waits for a language model, each part as ENFILADE_AI_WAIT_… in the environment.
 *
 * @param connect   until the service takes the call
 * @param firstWord until it begins to speak
 * @param nextWord  between two pieces of what it says
 * @param turn      for one turn of a conversation in all, asked once more or not: whoever waits here is a person
 * @param judgement for one judgement, each time it is asked
 * @param pause     before it is asked once more; about twice as long each further time
 */
@ConfigurationProperties("enfilade.ai.wait")
public record Patience(@DefaultValue("5s") Duration connect, @DefaultValue("45s") Duration firstWord,
                       @DefaultValue("20s") Duration nextWord, @DefaultValue("90s") Duration turn,
                       @DefaultValue("3m") Duration judgement, @DefaultValue("500ms") Duration pause) {

    /** A turn that is looked for longer is given up by whoever asked. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(45),
            Duration.ofSeconds(20), Duration.ofSeconds(90), Duration.ofMinutes(3), Duration.ofMillis(500));

    public Patience {
        if (List.of(connect, firstWord, nextWord, turn, judgement, pause).stream()
                .anyMatch(it -> !it.isPositive() || it.compareTo(LONGEST) > 0)) {
            throw new Misconfigured("One of the settings ENFILADE_AI_WAIT_… is no time up to 30 minutes.",
                    "Set each to a time such as 20s or 3m, or leave it out.");
        }
        if (turn.compareTo(LONGEST_TURN) > 0) {
            throw new Misconfigured("ENFILADE_AI_WAIT_TURN is longer than three minutes.",
                    "Set it to at most 3m: a participant waits meanwhile. Left out, it is 90s.");
        }
    }
}
