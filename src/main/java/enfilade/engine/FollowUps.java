package enfilade.engine;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Utterance.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of a question's follow-ups comes next: the one that shares most words with what was not named yet; where there
 * is one for each point, that of the first point; else the first. None is asked twice, in whatever words it was put.
 */
final class FollowUps {

    /** @param turns all that was said about the question so far */
    static Optional<String> next(Question question, List<Utterance> turns) {
        var left = new ArrayList<>(question.followUps());
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).kind() != Kind.PROBES) continue;
            best(question, left, said(turns.subList(0, i))).ifPresent(left::remove);
        }
        return best(question, left, said(turns));
    }

    private static Optional<String> best(Question question, List<String> left, String said) {
        var missing = Points.missing(question, said);
        return left.stream().max((one, other) -> {
            var more = Long.compare(aim(question, one, missing), aim(question, other, missing));
            return more != 0 ? more : Integer.compare(left.indexOf(other), left.indexOf(one));
        });
    }

    private static long aim(Question question, String followUp, List<Evidence> missing) {
        var points = question.expectedEvidence();
        var place = question.followUps().indexOf(followUp);
        var isItsOwn = points.size() == question.followUps().size() && missing.contains(points.get(place));
        var words = Points.stems(followUp).collect(Collectors.toSet());
        return shared(words, missing) + (isItsOwn ? 1 : 0);
    }

    private static long shared(Set<String> words, List<Evidence> missing) {
        return missing.stream().flatMap(it -> Stream.concat(Stream.of(it.text()), it.aliases().stream()))
                .flatMap(it -> Phrase.point(it).stems().stream().map(Token::stem)).distinct()
                .filter(words::contains).count();
    }

    private static String said(List<Utterance> turns) {
        return turns.stream().filter(it -> it.kind() == Kind.ANSWERS).map(Utterance::words)
                .collect(Collectors.joining("\n"));
    }

    private FollowUps() {}
}
