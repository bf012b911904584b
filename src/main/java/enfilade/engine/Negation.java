package enfilade.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Knows whether words are said only to deny them: never used it, without it, it is something that I do not know, we
 * should have had it.
 */
final class Negation {

    /** How many words before a match a negation may stand. */
    private static final int REACH = 6;

    private static final Set<String> NEGATORS = Set.of("not", "no", "never", "none", "nobody", "neither", "nor",
            "without", "hardly", "lack", "lacks", "lacked", "lacking");

    /** After these a negation denies nothing. */
    private static final Set<String> HARMLESS = Set.of("only", "just", "merely", "doubt", "matter", "wonder");

    private static final Pattern AFTERWARDS = Pattern.compile("^(?:\\S+ ){0,6}?(?:"
            + "never (?:\\S+ )?(?:used|heard|done|tried|seen|did|had|worked|needed|learned|learnt|bothered)"
            + "|(?:do|did|does|have|has|had|was|were|am|is|are|would|can|could) not (?:\\S+ ){0,2}?"
            + "(?:know|use|used|hear|heard|do|done|familiar|sure|try|tried|need|care|bother|understand|exist)"
            + "|no (?:idea|experience|clue|knowledge)|(?:is|are) (?:unknown|new) to me"
            + "|(?:is|are|was|were) (?:\\S+ )?(?:waste|useless|pointless|overrated|nonsense|unnecessary))(?: |$)");

    /** What somebody only thinks of afterwards, or would like to have had. */
    private static final Pattern UNREAL = Pattern.compile("(?:^| )(?:(?:should|could) have|wish(?:ed)?"
            + "|if (?:i|we|they|you) had|if only)(?: |$)");

    /** Whether a phrase denies something itself, as "did not argue" does. */
    static boolean isIn(List<Token> phrase) {
        return IntStream.range(0, phrase.size()).anyMatch(i -> isNegator(phrase, i));
    }

    /** Whether what stands from {@code first} to {@code last} is denied by what stands around it. */
    static boolean denies(List<Token> text, int first, int last) {
        var clause = text.get(first).clause();
        var before = IntStream.range(Math.max(0, first - REACH), first)
                .anyMatch(i -> text.get(i).clause() == clause && isNegator(text, i));
        return before || UNREAL.matcher(before(text, first)).find()
                || IntStream.rangeClosed(first, last).anyMatch(i -> isNegator(text, i))
                || AFTERWARDS.matcher(after(text, last)).find();
    }

    private static boolean isNegator(List<Token> text, int at) {
        var next = at + 1 < text.size() ? text.get(at + 1).word() : "";
        return switch (text.get(at).word()) {
            case "instead" -> next.equals("of");
            case "rather" -> next.equals("than");
            case String word -> NEGATORS.contains(word) && !HARMLESS.contains(next);
        };
    }

    private static String before(List<Token> text, int first) {
        return text.subList(Math.max(0, first - REACH), first).stream()
                .filter(it -> it.clause() == text.get(first).clause()).map(Token::word)
                .collect(Collectors.joining(" "));
    }

    private static String after(List<Token> text, int last) {
        var sentence = text.get(last).sentence();
        return text.stream().skip(last + 1L).limit(12)
                .takeWhile(it -> it.sentence() == sentence && !it.word().equals("but"))
                .map(Token::word).collect(Collectors.joining(" "));
    }

    private Negation() {}
}
