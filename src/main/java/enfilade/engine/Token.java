package enfilade.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text, with its place. The stemmer looks words up instead of cutting them, so that a university is no
 * universe; words of up to three letters, and those that end in a sign such as C++ and C#, stay as they are.
 *
 * @param stem     what all bent forms of a word have in common
 * @param word     in small letters
 * @param start    where it begins in the text, and {@code end} where it ends
 * @param sentence counted from 0; a question and what answers it are one
 * @param clause   counted from 0 through the whole text
 */
record Token(String stem, String word, boolean isCapital, int start, int end, int sentence, int clause) {

    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])\\.(?i:net)(?![\\p{L}\\p{N}])"
            + "|[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+){0,4}(?:\\+\\+|#(?![\\p{L}\\p{N}]))?");
    private static final Pattern KEPT = Pattern.compile(".{1,3}|.*[+#]|\\.net");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!;…](?:[\\s\"”’)]|$)|\\R");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,:()?–—]");
    private static final Set<String> CLAUSE_BEGINS = Set.of("but", "however", "although", "though", "because", "until",
            "then", "when", "which", "while", "unless", "after", "before", "so");
    private static final Set<String> SPEAKERS = Set.of("i", "we", "they", "he", "she", "it", "then");

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new PatternTokenizer(WORDS, 0);
            var small = new EnglishPossessiveFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new KStemFilter(new PatternKeywordMarkerFilter(small, KEPT)));
        }
    };

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                add(tokens, text, term.toString(), place.startOffset(), place.endOffset());
            }
            stream.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return List.copyOf(tokens);
    }

    /** What is said together with a not becomes two words: didn't is did not. */
    private static void add(List<Token> tokens, String text, String stem, int start, int end) {
        var word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        var before = tokens.isEmpty() ? new Token("", "", false, 0, 0, 0, 0) : tokens.getLast();
        var gap = text.substring(before.end, start);
        var sentence = before.sentence + (SENTENCE_ENDS.matcher(gap).find() ? 1 : 0);
        var clause = before.clause + (sentence > before.sentence || CLAUSE_ENDS.matcher(gap).find()
                || CLAUSE_BEGINS.contains(word) || begins(before, word) ? 1 : 0);
        var capital = Character.isUpperCase(text.codePointAt(start));
        if (word.endsWith("n't") || word.equals("cannot")) {
            var verb = word.equals("can't") || word.equals("cannot") ? "can" : word.equals("won't") ? "will"
                    : word.substring(0, word.length() - 3);
            tokens.add(new Token(verb, verb, capital, start, end, sentence, clause));
            tokens.add(new Token("not", "not", false, start, end, sentence, clause));
        } else {
            tokens.add(new Token(stem.replace('’', '\''), word, capital, start, end, sentence, clause));
        }
    }

    /** Not "never used queues and retries", but "did not know it and looked it up". */
    private static boolean begins(Token before, String word) {
        return before.word.equals("and") && (SPEAKERS.contains(word) || word.endsWith("ed"));
    }
}
