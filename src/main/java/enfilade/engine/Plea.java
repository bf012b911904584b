package enfilade.engine;

import enfilade.engine.Hearing.Answer;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer that speaks to whoever judges instead of answering: it asks for a score, gives orders, pretends to be
 * somebody else's words, brings a judgement of its own, or hides what it says. Found by fixed rules, outside of any
 * model, so that none can be talked out of it. Somebody who only tells of such things may be meant by mistake: then a
 * person reads what they said, and nothing is lost.
 *
 * @param turn where it stands; 0 where it shows only in all answers together
 * @param what it does, as in “asks for a score”
 */
public record Plea(int turn, String what) {

    private static final String FLAGGED = "Flagged: ";
    private static final Pattern HIDDEN = Pattern.compile("[\\x{E0020}-\\x{E007F}\\x{202D}\\x{202E}]");
    private static final Pattern MIXED = Pattern.compile("\\b(?=\\w*\\p{IsLatin})(?=\\w*\\p{IsCyrillic})\\w+",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");

    /**
     * Ten letters in a row that each stand alone. No more are counted: an endless repetition of a group would take a
     * step on the stack for each of them.
     */
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[ .*_-]{1,3}){9}\\p{L}"
            + "(?![\\p{L}\\p{N}])");

    /** The first of them. */
    public static Optional<Plea> in(List<Answer> answers) {
        return answers.stream().flatMap(it -> in(it.words()).map(plea -> new Plea(it.turn(), plea.what())).stream())
                .findFirst().or(() -> in(answers.stream().map(Answer::words).collect(Collectors.joining(" "))));
    }

    public static Optional<Plea> in(String words) {
        if (isHidden(words)) return Optional.of(new Plea(0, "hides words from people who read it"));
        var plain = plain(words);
        return PleaShapes.find(plain).or(() -> PleaShapes.find(plain.replaceAll("\\s+", " ")))
                .map(it -> new Plea(0, it));
    }

    /** Why nothing that a machine found counts. */
    public String reason() {
        return FLAGGED + (turn == 0 ? "what was said" : "what was said in turn " + turn) + " " + what
                + ". No machine scores that; a person reads it.";
    }

    /** Whether nothing was scored for that reason. */
    public static boolean isFlagged(Scorecard card) {
        return !card.scores().isEmpty() && card.scores().stream().map(Score::reasoning)
                .allMatch(it -> it.startsWith(FLAGGED));
    }

    private static boolean isHidden(String words) {
        return HIDDEN.matcher(withoutFlags(words)).find() || MIXED.matcher(words).find() || SPACED.matcher(words).find()
                || ENCODED.matcher(words).results().anyMatch(it -> isEncodedPlea(it.group()));
    }

    /** The flags of some countries' parts are written with the same invisible letters. */
    private static String withoutFlags(String words) {
        return words.replaceAll("\\x{1F3F4}[\\x{E0061}-\\x{E007A}]{2,6}\\x{E007F}", "");
    }

    private static boolean isEncodedPlea(String code) {
        try {
            var words = new String(Base64.getDecoder().decode(code), StandardCharsets.UTF_8);
            return PleaShapes.find(plain(words).replaceAll("\\s+", " ")).isPresent();
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Form.NFKC).replaceAll("[\\p{Cf}\\x{34F}]", "").replaceAll("\\R", "\n")
                .replaceAll("[\\p{Z}\\t]+", " ").replaceAll("[‘’‚‛′]", "'").replaceAll("[“”„‟«»]", "\"")
                .toLowerCase(Locale.ROOT);
    }
}
