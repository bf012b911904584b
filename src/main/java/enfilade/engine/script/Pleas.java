package enfilade.engine.script;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that speak to whoever scores instead of answering. Nobody listens to them, and they fill up no answer. */
final class Pleas {

    private static final Pattern PLEA = Pattern.compile(
            "(?i)\\b(?:give|award|grant|assign|rate|score|mark|grade|deserve)\\b"
            + ".{0,60}\\b(?:100|hundred|full|maximum|top|highest|perfect|points?|scores?|marks)\\b"
            + "|\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|rules|prompts?|above|previous)\\b"
            + "|\\bsystem prompt\\b|\\byou are now\\b|^\\W*(?:system|assistant|interviewer|judge|user)\\s*:");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\R");

    static String without(String words) {
        return Arrays.stream(SENTENCES.split(words)).filter(it -> !PLEA.matcher(it).find())
                .collect(Collectors.joining("\n"));
    }

    private Pleas() {}
}
