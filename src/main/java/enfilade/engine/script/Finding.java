package enfilade.engine.script;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Points;
import enfilade.engine.Points.Found;
import enfilade.evaluation.Score.Citation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the points of one question, in all that was said to it.
 *
 * @param number  of the question, counted from 1
 * @param answers those that count
 */
record Finding(int number, List<Answer> answers, List<Point> points) {

    /**
     * One point, and where it was found.
     *
     * @param words null where nothing was found
     */
    record Point(String text, int turn, @Nullable String words, boolean isNamed) {

        Citation citation() {
            return new Citation(turn, words == null ? "" : words);
        }
    }

    private static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::named)
            .thenComparing(it -> it.named() > 0 ? 0 : it.words().length());

    /**
     * All that was said to it counts together.
     *
     * @param elsewhere what was said to other questions, where a point may have been named before or after its turn
     */
    static Finding together(int number, Question question, List<Answer> answers, List<Answer> elsewhere) {
        var found = found(question, answers);
        var further = found(question, elsewhere);
        return new Finding(number, answers, IntStream.range(0, question.expectedEvidence().size())
                .mapToObj(i -> hit(i, answers, found, Found::isNamed)
                        .or(() -> hit(i, elsewhere, further, Found::isNamed))
                        .or(() -> hit(i, answers, found, it -> it.words() != null))
                        .orElseGet(() -> new Point(question.expectedEvidence().get(i).text(), 0, null, false)))
                .toList());
    }

    /** Of several answers the one that names most, the first of those; where none names anything, the longest. */
    static Finding best(int number, Question question, List<Answer> answers) {
        return answers.stream().map(it -> together(number, question, List.of(it), List.of()))
                .reduce((one, other) -> ORDER.compare(other, one) > 0 ? other : one)
                .orElseGet(() -> together(number, question, List.of(), List.of()));
    }

    private static List<List<Found>> found(Question question, List<Answer> answers) {
        return answers.stream().map(it -> Points.in(question, it.words())).toList();
    }

    static boolean speaksFor(Question question, Dimension dimension) {
        return question.dimension() != null && fold(question.dimension()).equals(fold(dimension.name()));
    }

    long named() {
        return points.stream().filter(Point::isNamed).count();
    }

    String words() {
        return String.join("\n", answers.stream().map(Answer::words).toList());
    }

    private static Optional<Point> hit(int place, List<Answer> answers, List<List<Found>> found,
                                       Predicate<Found> which) {
        return IntStream.range(0, answers.size()).filter(i -> which.test(found.get(i).get(place))).boxed().findFirst()
                .map(i -> new Point(found.get(i).get(place).point().text(), answers.get(i).turn(),
                        found.get(i).get(place).words(), found.get(i).get(place).isNamed()));
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
