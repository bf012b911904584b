package enfilade.engine;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the points that a question looks for an answer names, found by the stems of words: no understanding, but
 * nothing that a person could not check either. Denied is not named, and what only repeats the question is not looked
 * at.
 */
public final class Points {

    /**
     * What became of one point.
     *
     * @param words as they stand in the answer; null where nothing was found
     * @param isDenied whether it stands there only to be denied
     */
    public record Found(Evidence point, @Nullable String words, boolean isDenied) {

        public boolean isNamed() {
            return words != null && !isDenied;
        }
    }

    private static final int SHORTEST_REPETITION = 4;

    /** In the order of the question's points. */
    public static List<Found> in(Question question, String answer) {
        if (question.expectedEvidence().isEmpty()) return List.of();
        var repeated = repeated(Token.of(answer), flat(question.prompt() + " "
                + String.join(" ", question.followUps())));
        var own = Token.of(answer).stream().filter(it -> !repeated.contains(it.clause())).toList();
        return question.expectedEvidence().stream().map(it -> find(it, own, answer)).toList();
    }

    /** Those that were not named, in their words. */
    public static List<Evidence> missing(Question question, String answer) {
        return in(question, answer).stream().filter(it -> !it.isNamed()).map(Found::point).toList();
    }

    private static Found find(Evidence point, List<Token> said, String answer) {
        var hits = Stream.concat(point.aliases().stream().map(Phrase::alias), Stream.of(Phrase.point(point.text())))
                .flatMap(phrase -> hits(point, phrase, said, answer)).toList();
        return hits.stream().filter(Found::isNamed).findFirst().or(() -> hits.stream().findFirst())
                .orElseGet(() -> new Found(point, null, false));
    }

    private static Stream<Found> hits(Evidence point, Phrase phrase, List<Token> said, String answer) {
        return phrase.in(said).stream().map(place -> new Found(point,
                answer.substring(said.get(place.first()).start(), said.get(place.last()).end()),
                !phrase.deniesItself() && Negation.denies(said, place.first(), place.last())));
    }

    /** The parts of sentences that stand word by word in the question. */
    private static Set<Integer> repeated(List<Token> said, String asked) {
        return said.stream().collect(Collectors.groupingBy(Token::clause)).entrySet().stream()
                .filter(it -> it.getValue().size() >= SHORTEST_REPETITION
                        && (" " + asked + " ").contains(" " + joined(it.getValue()) + " "))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String flat(String text) {
        return joined(Token.of(text));
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /** The stems of a text. */
    static Stream<String> stems(String text) {
        return Token.of(text).stream().map(Token::stem);
    }

    private Points() {}
}
