package enfilade.session;

import enfilade.Checks;
import enfilade.evaluation.Score.Citation;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a participant handed in at one session, turn by turn, so that whoever quotes them quotes what is there. A quote
 * stands in a turn when its words follow each other there in one piece; how much space is between them, letter case,
 * and the shape of quotation marks and apostrophes do not matter. It names no session but its own: where the
 * participant handed in nothing, as at a reviewers' door, there is nothing to quote.
 */
record Quotes(Map<Integer, String> turns) {

    Quotes {
        turns = Map.copyOf(turns);
    }

    /** Before it was handed in, nobody but the participant knows of their words. */
    static Quotes of(Submissions.Submission handedIn) {
        return new Quotes(handedIn.answers().stream().collect(Collectors.toMap(it -> it.prompt().number(),
                Submissions.Answered::words)));
    }

    /** What is no quote at all is told elsewhere. */
    void check(List<Citation> citations, String at, Checks checks) {
        for (int i = 0; i < citations.size(); i++) {
            var it = citations.get(i);
            if (it.turn() > 0 && !it.quote().isBlank()) check(it, at + "[" + i + "]", checks);
        }
    }

    /** Whether these words stand where it says. */
    boolean holds(Citation it) {
        return turns.containsKey(it.turn()) && !it.quote().isBlank()
                && plain(turns.get(it.turn())).contains(plain(it.quote()));
    }

    private void check(Citation it, String at, Checks checks) {
        if (!turns.containsKey(it.turn())) {
            checks.add(at + ".turn", "unknown", turns.isEmpty() ? "Nothing was handed in here that could be quoted."
                    : "There is no answer with this number.");
        } else if (!holds(it)) {
            checks.add(at + ".quote", "unknown", "These words do not stand in answer " + it.turn() + ".");
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip()
                .replaceAll("[‘’‚‛′]", "'").replaceAll("[“”„‟«»]", "\"").toLowerCase(Locale.ROOT);
    }
}
