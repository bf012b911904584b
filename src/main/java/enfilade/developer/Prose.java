package enfilade.developer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a sentence: words, or a name as code spells it. */
record Prose(String text, boolean code) {

    /** Names stand between backticks, and no other word has a line or a capital in it. */
    private static final Pattern NAME =
            Pattern.compile("`([^`]+)`|\\b[a-z]+(_[a-z]+)+\\b|\\b[a-z]+[A-Z][A-Za-z]*\\b");

    static List<Prose> of(@Nullable String sentence) {
        var text = sentence == null ? "" : sentence;
        var pieces = new ArrayList<Prose>();
        var end = 0;
        for (var name : NAME.matcher(text).results().toList()) {
            if (name.start() > end) pieces.add(new Prose(text.substring(end, name.start()), false));
            pieces.add(new Prose(name.group(1) == null ? name.group() : name.group(1), true));
            end = name.end();
        }
        if (end < text.length()) pieces.add(new Prose(text.substring(end), false));
        return pieces;
    }
}
