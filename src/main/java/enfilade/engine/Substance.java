package enfilade.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much there is in what somebody said, whatever it is about. Nothing of it is a score. */
public enum Substance {

    /** Nothing, or signs and letters that are no language. */
    NOISE,
    /** They ask what is meant, and have not answered. */
    ASKS_BACK,
    /** They say that they do not know. */
    UNKNOWN,
    /** They would rather go on, or have nothing to add. */
    PASSED,
    /** A few words. */
    SHORT,
    /** Words that would fit anything, and no case. */
    VAGUE,
    /** Something to go by. */
    ENOUGH;

    /** Fewer words than these say little about anybody. */
    public static final int FEW_WORDS = 15;

    private static final int A_HANDFUL = 3;
    private static final int VAGUE_WORDS = 3;

    /** Longer texts repeat more of their words. */
    private static final int LOOKED_AT = 60;

    /** No group around an answer repeats without end: that would take a step on the stack for each of its words. */
    private static final String BEFORE = "(?:(?:sorry|well|um|uh|honestly|hm+|no|ok(?:ay)?|thanks|thank you|so)"
            + "[ ,.]*){0,6}(?:";
    private static final String AFTER = ")(?:[ ,.]+(?:(?:about|to|on) (?:it|this|that)|sorry|really|please|thanks"
            + "|thank you|now|then|right now|at the moment|for (?:me|now)|here)){0,6}[ .!?]*";

    private static final Pattern UNSURE = Pattern.compile(BEFORE
            + "i (?:really |just |honestly )?(?:do not|don'?t|would not|can ?not|can'?t) (?:really )?"
            + "(?:know|remember|recall|think of (?:one|any|anything|an example)|answer(?: that| this)?"
            + "|say(?: anything)?|want to(?: answer(?: that| this)?)?|have (?:one|any|an example))"
            + "|no idea|none|no|not really|nope|i have no(?:ne| idea| example)|(?:i am |i'm )?not sure" + AFTER);

    private static final Pattern ASKS = Pattern.compile(BEFORE
            + "(?:what|how)(?: exactly)? (?:do you mean|does (?:it|that|this) mean|is meant)"
            + "(?: (?:by|with) [^.!?\\n]{1,80})?"
            + "|(?:can|could|would) you (?:please )?(?:explain|repeat|rephrase|clarify)(?: [^.!?\\n]{1,80})?"
            + "|(?:(?:can|could|would) you (?:please )?)?say (?:it|that|this) again"
            + "|i (?:do not|don'?t|did not|didn'?t) (?:really |quite |fully )?(?:understand|get|follow)"
            + "(?: (?:it|that|this|you|the question|what you (?:mean|want|ask)))?"
            + "|(?:i am |i'm )?not sure what (?:you (?:mean|want)|that means|is meant)|what|sorry|pardon"
            + "|come again|repeat(?: (?:it|that|this|the question))?"
            + "|what (?:was|is) the question(?: again)?" + AFTER);

    private static final Pattern PASSES = Pattern.compile(BEFORE
            + "(?:i(?:'ll| will| would like to|'d like to| would rather|'d rather) )?(?:skip|pass)"
            + "(?: (?:it|this|that))?(?: one)?|next(?: question| one)?|(?:(?:let us|let's|can we|could we|we can|i(?:'d"
            + "| would) (?:rather|like to)) )?(?:go|move|carry) on|continue"
            + "|(?:i(?: have|'ve)(?: got)? |there is |there's )?nothing(?: (?:more|else|further))?(?: (?:that )?"
            + "(?:i (?:can|could|want to|would like to) |to )?(?:add|say|tell(?: you)?))?"
            + "|(?:i (?:do not|don'?t) have |not )anything(?: (?:more|else|further))?(?: to (?:add|say|tell"
            + "(?: you)?))?|(?:that|this)(?:'s| is| was| would be) (?:all|it|everything)(?: (?:that )?(?:i (?:have|know"
            + "|can say|wanted to say)(?: to say)?|from me))?"
            + "|(?:as )?i(?: have|'ve)? (?:already |just )?(?:said|told|answered|explained|mentioned)"
            + "(?: (?:you|that|this|it|so|all|before|above|already|earlier)){0,4}|see above|same as (?:before|above)"
            + AFTER);

    private static final Set<String> VAGUE_ONES = Set.of("things", "stuff", "something", "somehow", "various",
            "several", "etc", "generally", "usually", "typically", "basically", "always", "depends", "everything",
            "anything", "whatever", "best", "practices", "obviously", "kind", "sort", "good", "nice", "great",
            "proper", "properly", "important", "normal", "normally", "appropriate");

    /** Without any of these nobody speaks English. */
    private static final Set<String> GLUE = Set.of("a", "an", "the", "of", "to", "and", "or", "in", "on", "at", "for",
            "with", "by", "as", "from", "is", "are", "was", "were", "be", "been", "it", "that", "this", "i", "we",
            "you", "they", "he", "she", "them", "my", "our", "your", "their", "do", "did", "have", "has", "had", "not",
            "so", "but", "if", "because", "then", "when", "would", "will", "can", "could", "what", "which", "who",
            "me", "us", "about", "out", "up", "there");

    /** Whether it is English or any other language, as far as that can be told. */
    public static Substance of(String words, String language) {
        var all = words(words);
        if (all.isEmpty() || isNoise(words, all, language)) return NOISE;
        var plain = words.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (PASSES.matcher(plain).matches()) return PASSED;
        if (ASKS.matcher(plain).matches()) return ASKS_BACK;
        if (UNSURE.matcher(plain).matches()) return UNKNOWN;
        if (all.size() < FEW_WORDS) return SHORT;
        return isVague(words, all) ? VAGUE : ENOUGH;
    }

    /** Whether there is no answer in it at all. */
    public boolean isNothing() {
        return this == NOISE || this == ASKS_BACK || this == UNKNOWN || this == PASSED;
    }

    /** What counts as words of an answer: at least one letter or digit each. */
    public static List<String> words(String text) {
        return Token.of(text).stream().filter(it -> !it.word().equals("not") || it.end() - it.start() == A_HANDFUL)
                .map(Token::word).toList();
    }

    private static boolean isNoise(String words, List<String> all, String language) {
        var letters = words.codePoints().filter(Character::isLetter).count();
        var visible = words.codePoints().filter(it -> !Character.isWhitespace(it)).count();
        if (letters * 2 < visible) return true;
        if (all.size() <= A_HANDFUL) return all.stream().allMatch(Substance::isUnpronounceable);
        var different = Set.copyOf(all).size();
        if (all.size() >= FEW_WORDS && different * 5 < Math.min(all.size(), LOOKED_AT)) return true;
        if (all.stream().filter(Substance::isUnpronounceable).count() * 2 > all.size()) return true;
        return language.startsWith("en") && all.size() >= FEW_WORDS
                && all.stream().filter(GLUE::contains).count() * 10 < all.size();
    }

    /** Latin letters without a vowel, or the same letter over and over; abbreviations are short. */
    private static boolean isUnpronounceable(String word) {
        return word.length() > 4 && word.matches("[bcdfghjklmnpqrstvwxz]+") || word.matches(".*(\\p{L})\\1{3,}.*");
    }

    /** Nothing that happened to somebody: no number, no name, and words that fit everything. */
    private static boolean isVague(String words, List<String> all) {
        var vague = all.stream().filter(VAGUE_ONES::contains).collect(Collectors.toSet()).size();
        var hasNumber = words.codePoints().anyMatch(Character::isDigit);
        return !hasNumber && vague >= VAGUE_WORDS && vague * 12 >= all.size();
    }
}
