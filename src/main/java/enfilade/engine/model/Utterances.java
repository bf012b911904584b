package enfilade.engine.model;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is said in one turn: passed on piece by piece as it comes, without signs that nobody can see. */
final class Utterances implements Consumer<String> {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");

    private final Consumer<String> heard;
    private final StringBuilder all = new StringBuilder();

    Utterances(Consumer<String> heard) {
        this.heard = heard;
    }

    @Override
    public void accept(String piece) {
        var seen = UNSEEN.matcher(piece).replaceAll("");
        var begun = all.isEmpty() ? seen.stripLeading() : seen;
        if (begun.isEmpty()) return;
        all.append(begun);
        heard.accept(begun);
    }

    String all() {
        return all.toString();
    }
}
