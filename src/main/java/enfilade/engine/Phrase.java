package enfilade.engine;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words that are looked for in an answer: an expected point itself, or another way in which people say it. What counts
 * of them are their stems, without little words, near each other in one sentence.
 *
 * @param isPoint the point itself is a description: its stems may stand in any order, and of four or more one in four
 *                may be missing; of another way to say it all have to be there, in their order
 * @param reach   among how many words all of it has to stand
 */
record Phrase(List<Token> all, List<Token> stems, boolean isPoint, int reach) {

    /** Where it was found: from which word to which. */
    record Place(int first, int last) {

        int length() {
            return last - first;
        }
    }

    private static final Set<String> LITTLE = Set.of("a", "an", "the", "of", "to", "and", "or", "in", "on", "at", "for",
            "with", "by", "as", "from", "into", "is", "are", "was", "were", "be", "been", "am", "it", "its", "that",
            "this", "these", "those", "i", "we", "you", "they", "he", "she", "them", "him", "her", "us", "me", "my",
            "our", "your", "their", "his", "do", "does", "did", "have", "has", "had", "it's");

    /** What a description says of the participant, who would hardly say it of themselves. */
    private static final Set<String> TELLING = Set.of("names", "name", "states", "state", "explains", "explain", "asks",
            "ask", "describes", "describe", "mentions", "mention", "says", "say", "gives", "give", "uses", "use",
            "offers", "offer", "knows", "know", "makes", "make", "shows", "show", "recognizes", "recognize", "tells",
            "considers", "consider", "proposes", "propose");

    /** Everyday words when they are small: whoever looks for them means the other thing only when it is a capital. */
    private static final Set<String> FALSE_FRIENDS = Set.of("go", "it", "us", "rest", "rice", "less", "word", "access",
            "express", "teams", "excel", "c", "r");

    static Phrase point(String text) {
        return of(text, true);
    }

    static Phrase alias(String text) {
        return of(text, false);
    }

    private static Phrase of(String text, boolean isPoint) {
        var all = Token.of(text);
        if (Negation.isIn(all)) return new Phrase(all, all, false, all.size() + 2);
        var stems = all.stream().filter(it -> !LITTLE.contains(it.word())).toList();
        if (isPoint && stems.size() > 2 && TELLING.contains(stems.getFirst().word())) {
            stems = stems.subList(1, stems.size());
        }
        return stems.size() < 2 ? new Phrase(all, all, false, all.size())
                : new Phrase(all, stems, isPoint, isPoint ? Math.max(2 * stems.size(), stems.size() + 4)
                        : all.size() + 2);
    }

    boolean deniesItself() {
        return Negation.isIn(all);
    }

    /** Everywhere it stands, the tightest place first. */
    List<Place> in(List<Token> text) {
        if (stems.isEmpty()) return List.of();
        return IntStream.range(0, text.size()).mapToObj(i -> isPoint ? around(text, i) : along(text, i))
                .flatMap(Optional::stream).sorted(comparing(Place::length)).toList();
    }

    private Optional<Place> along(List<Token> text, int first) {
        if (!isSame(stems.getFirst(), text.get(first))) return Optional.empty();
        if (stems.size() == 1) return Optional.of(new Place(first, first));
        int found = 1;
        for (int i = first + 1; i < Math.min(text.size(), first + reach); i++) {
            if (text.get(i).sentence() != text.get(first).sentence()) break;
            if (isSame(stems.get(found), text.get(i)) && ++found == stems.size()) {
                return Optional.of(new Place(first, i));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> around(List<Token> text, int first) {
        var missing = new ArrayList<>(stems);
        if (!take(missing, text.get(first))) return Optional.empty();
        var mayMiss = stems.size() / 4;
        for (int i = first; i < Math.min(text.size(), first + reach); i++) {
            if (text.get(i).sentence() != text.get(first).sentence()) break;
            if ((i == first || take(missing, text.get(i))) && missing.size() <= mayMiss) {
                return Optional.of(new Place(first, i));
            }
        }
        return Optional.empty();
    }

    private static boolean take(List<Token> missing, Token it) {
        return missing.stream().filter(stem -> isSame(stem, it)).findFirst().map(missing::remove).orElse(false);
    }

    private static boolean isSame(Token wanted, Token it) {
        return wanted.stem().equals(it.stem())
                && (!wanted.isCapital() || !FALSE_FRIENDS.contains(wanted.word()) || it.isCapital());
    }
}
