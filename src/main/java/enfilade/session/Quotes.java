package enfilade.session;

import enfilade.Checks;
import enfilade.engine.Verbatim;
import enfilade.evaluation.Score.Citation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a participant handed in on their way, session by session and turn by turn, so that whoever quotes them quotes
 * what is there. A quote stands in a turn when its words follow each other there in one piece; how much space is
 * between them, letter case, and the shape of quotation marks and apostrophes do not matter. At a reviewers' door
 * nothing is handed in, so whoever scores there quotes another session, which the quote then names.
 *
 * @param own  the session that is scored: what a quote means that names none
 * @param said by session, then by the number of the turn; a session in which nothing was handed in is not there
 */
record Quotes(UUID own, Map<UUID, Map<Integer, String>> said) {

    Quotes {
        said = Map.copyOf(said);
    }

    /** Before it was handed in, nobody but the participant knows of their words. */
    static Quotes of(UUID own, Map<UUID, Submissions.Submission> handedIn) {
        return new Quotes(own, handedIn.entrySet().stream().filter(it -> !it.getValue().answers().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, it -> turns(it.getValue()))));
    }

    private static Map<Integer, String> turns(Submissions.Submission it) {
        return it.answers().stream().collect(Collectors.toMap(answer -> answer.prompt().number(),
                Submissions.Answered::words));
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
        var turns = turns(it);
        return turns != null && turns.containsKey(it.turn()) && Verbatim.isIn(it.quote(), turns.get(it.turn()));
    }

    private void check(Citation it, String at, Checks checks) {
        var turns = turns(it);
        if (turns == null && it.session() != null) {
            checks.add(at + ".session", "unknown", "Choose a session in which something was handed in.");
        } else if (turns == null || !turns.containsKey(it.turn())) {
            checks.add(at + ".turn", "unknown", turns == null ? "Nothing was handed in here that could be quoted."
                    : "There is no answer with this number.");
        } else if (!holds(it)) {
            checks.add(at + ".quote", "unknown", "These words do not stand in answer " + it.turn() + ".");
        }
    }

    private @Nullable Map<Integer, String> turns(Citation it) {
        return said.get(it.session() == null ? own : it.session());
    }
}
