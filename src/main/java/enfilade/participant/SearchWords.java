package enfilade.participant;

import enfilade.Texts;
import enfilade.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words under which a participant can be found, parted as those are with which somebody looks. */
final class SearchWords {

    /** As long as a column that holds one. */
    private static final int LONGEST = 254;

    static List<String> of(@Nullable String text) {
        return text == null ? List.of() : Words.all(text).stream().map(SearchWords::cut).toList();
    }

    /** For an address or an id: its words, all of it, and the parts between its marks. */
    static List<String> ofSign(@Nullable String sign) {
        if (sign == null) return List.of();
        var small = sign.toLowerCase(Locale.ROOT);
        return Stream.of(of(sign).stream(), Stream.of(whole(sign)), Arrays.stream(small.split("[^\\p{L}\\p{N}]+")))
                .flatMap(words -> words).filter(word -> !word.isBlank()).map(SearchWords::cut).distinct().toList();
    }

    /** All of an address or an id as one word. */
    static String whole(String sign) {
        return cut(sign.toLowerCase(Locale.ROOT));
    }

    private static String cut(String word) {
        return Texts.cut(word, LONGEST);
    }

    private SearchWords() {}
}
