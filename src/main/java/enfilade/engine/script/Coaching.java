package enfilade.engine.script;

import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Course;
import enfilade.engine.Points;
import enfilade.engine.Points.Found;
import enfilade.engine.Substance;
import enfilade.engine.Utterance;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What practice says about an answer: what it named, what it could add, and one way to say it better. */
final class Coaching {

    private static final int MOST_NAMED = 3;
    private static final Pattern OWN = Pattern.compile("(?i)\\b(?:i|my|me|i['’](?:m|d|ve|ll))\\b");
    private static final Pattern SHARED = Pattern.compile("(?i)\\b(?:we|our|us)\\b");
    private static final Pattern OUTCOME = Pattern.compile("(?i)\\b(?:result|outcome|so that|afterwards|since then|in "
            + "the end|finally|led to|dropped|rose|fell|saved|improved|learned|learnt|turned out)\\b|\\d");

    private final Conversation so;
    private final List<Question> plan;

    Coaching(Conversation so) {
        this.so = so;
        this.plan = Asking.of(so.stage());
    }

    String afterwards(Utterance answer) {
        var substance = Substance.of(answer.words(), so.language());
        if (substance.isNothing()) {
            return "There was no answer in that which I could say something about. One sentence about what you did "
                    + "yourself is a good beginning.";
        }
        var found = Points.in(plan.get(answer.question() - 1), answer.words());
        return (found.isEmpty() ? "I have no list of points for this question, so this is only about how you put it."
                : named(found) + toAdd(found)) + " " + better(answer.words(), substance, found);
    }

    /** Before the same question is put again. */
    String hint(int question) {
        var said = Course.answers(so, question);
        var missing = Points.missing(plan.get(question - 1), said.isEmpty() ? "" : said.getLast());
        return "Once more. " + (missing.isEmpty() ? "Try to say it in fewer sentences, with the result first."
                : "This time, see whether you can bring in: " + quoted(missing.getFirst().text()) + ".");
    }

    private static String named(List<Found> found) {
        var named = found.stream().filter(Found::isNamed).toList();
        if (named.isEmpty()) return "I found none of the points that this question looks for.";
        return "You named " + named.stream().limit(MOST_NAMED)
                .map(it -> quoted(it.point().text()) + " with your words " + quoted(it.words()))
                .collect(Collectors.joining(", ")) + (named.size() > MOST_NAMED ? ", and "
                + (named.size() - MOST_NAMED) + " more" : "") + ": " + named.size() + " of " + found.size()
                + (found.size() == 1 ? " point." : " points.");
    }

    private static String toAdd(List<Found> found) {
        return found.stream().filter(it -> !it.isNamed()).findFirst()
                .map(it -> it.isDenied() ? " You spoke of " + quoted(it.point().text())
                        + ", but only to say that it was not so." : " You could add: " + quoted(it.point().text())
                        + ".").orElse("");
    }

    private static String better(String words, Substance substance, List<Found> found) {
        if (substance == Substance.SHORT) {
            return "To say it better, give it three sentences: how things stood, what you did, what came of it.";
        } else if (substance == Substance.VAGUE) {
            return "To say it better, tell of one case instead of the usual one, with a date, a number or a name.";
        } else if (SHARED.matcher(words).find() && !OWN.matcher(words).find()) {
            return "To say it better, tell which part was your own: I instead of we.";
        } else if (!OUTCOME.matcher(words).find()) {
            return "To say it better, end with what came of it, with a number if you have one.";
        } else if (found.stream().anyMatch(it -> !it.isNamed())) {
            return "To say it better, name your reason for each step: we did this, because of that.";
        }
        return "To say it better, begin with the result and tell the way there afterwards.";
    }

    static String quoted(String words) {
        return "“" + words.replaceAll("\\s+", " ") + "”";
    }
}
