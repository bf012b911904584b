package enfilade.web;

import enfilade.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a thing by its name: each of these words begins one of the name's own, whatever their
 * letter case. Hyphens, slashes and their like part words as space does, so that full-stack is found by its stack.
 */
public record Words(List<String> words) {

    /** No name is as long, and nobody types more to find one. */
    public static final int LONGEST = 160;

    private static final int MOST = 8;
    private static final String MARKS = "-–—/()[]:,";

    /** @param typed null is no words at all */
    public static Words in(@Nullable String typed) {
        return new Words(typed == null ? List.of() : all(typed).stream().limit(MOST).toList());
    }

    /** The same for programs, which are told that it is too long instead of being given what fits a part of it. */
    public static Words asked(@Nullable String q) {
        return in(Texts.optional("q", q, LONGEST));
    }

    /** Every word of a text, in small letters. */
    public static List<String> all(String text) {
        return Stream.of(Texts.plain(text).toLowerCase(Locale.ROOT).split("[\\s\\Q" + MARKS + "\\E]+"))
                .filter(word -> !word.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** One condition a word, on a column of names in small letters; they read {@link #params}. */
    public List<String> conditions(String column) {
        return IntStream.range(0, words.size()).mapToObj(i -> "' ' || translate(%s, '%s', '%s') like :word%d escape '!'"
                .formatted(column, MARKS, " ".repeat(MARKS.length()), i)).toList();
    }

    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        for (int i = 0; i < words.size(); i++) params.put("word" + i, "% " + literally(words.get(i)) + "%");
        return params;
    }

    /** One pattern a word, for columns that hold single words in small letters. */
    public List<String> beginnings() {
        return words.stream().map(word -> literally(word) + "%").toList();
    }

    /** What a name begins with that begins with the first word; every name when there is none. */
    public String beginning() {
        return (words.isEmpty() ? "" : literally(words.getFirst())) + "%";
    }

    private static String literally(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
