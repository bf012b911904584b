package enfilade.agent;

import enfilade.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a plan in an editor, rearranged by a button there without being saved.
 *
 * @param touched the question that was acted upon; null when it is gone
 * @param focus   the element where one goes on
 */
public record QuestionRows(List<QuestionForm> rows, @Nullable Integer touched, @Nullable String focus) {

    private static final Pattern ACT =
            Pattern.compile("q-(\\d{1,3})-(up|down|copy|remove|evidence-add|evidence-(\\d{1,3})-remove)");

    /** As they were bound: rows that nobody sent come together. */
    public static List<QuestionForm> typed(@Nullable List<QuestionForm> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    public static List<QuestionForm> of(QuestionPlan plan) {
        return plan.questions().stream().map(QuestionForm::of).toList();
    }

    /** What they make; questions in which nobody has written anything are left out. */
    public static QuestionPlan plan(List<QuestionForm> rows, Checks checks) {
        var questions = new ArrayList<Question>();
        var own = new Checks();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isEmpty()) continue;
            var question = rows.get(i).toQuestion("questions[" + i + "]", own);
            if (question != null) questions.add(question);
        }
        var plan = own.tried(() -> new QuestionPlan(questions));
        checks.adopt(own, "", UnaryOperator.identity());
        return plan == null ? QuestionPlan.NONE : plan;
    }

    /** Whether another question would be one too many. */
    public static boolean isFull(List<QuestionForm> rows) {
        return rows.size() >= QuestionPlan.MOST_QUESTIONS;
    }

    /** What a button does: q-add, q-2-up, q-2-down, q-2-copy, q-2-remove, q-2-evidence-add, q-2-evidence-1-remove. */
    public static QuestionRows arranged(List<QuestionForm> typed, String act) {
        var rows = new ArrayList<>(typed);
        if (act.equals("q-add") && !isFull(rows)) {
            rows.add(QuestionForm.BLANK);
            return at(rows, rows.size() - 1, "prompt");
        }
        var wanted = ACT.matcher(act);
        if (!wanted.matches() || Integer.parseInt(wanted.group(1)) >= rows.size()) {
            return new QuestionRows(typed, null, "question-add");
        }
        int i = Integer.parseInt(wanted.group(1));
        return switch (wanted.group(2)) {
            case "up" -> moved(rows, i, i - 1);
            case "down" -> moved(rows, i, i + 1);
            case "copy" -> copied(rows, i);
            case "remove" -> removed(rows, i);
            case "evidence-add" -> mentioning(rows, i);
            default -> without(rows, i, Integer.parseInt(wanted.group(3)));
        };
    }

    /** The button goes along, so that it can be pressed again; at either end the other one has the focus. */
    private static QuestionRows moved(List<QuestionForm> rows, int from, int to) {
        if (to < 0 || to >= rows.size()) return at(rows, from, to < 0 ? "down" : "up");
        Collections.swap(rows, from, to);
        return at(rows, to, to < from ? (to == 0 ? "down" : "up") : to == rows.size() - 1 ? "up" : "down");
    }

    private static QuestionRows copied(List<QuestionForm> rows, int i) {
        if (isFull(rows)) return at(rows, i, "prompt");
        rows.add(i + 1, rows.get(i));
        return at(rows, i + 1, "prompt");
    }

    private static QuestionRows removed(List<QuestionForm> rows, int i) {
        rows.remove(i);
        return new QuestionRows(rows, null, rows.isEmpty() ? "question-add" : "q" + Math.min(i, rows.size() - 1));
    }

    private static QuestionRows mentioning(List<QuestionForm> rows, int i) {
        var evidence = new ArrayList<>(rows.get(i).evidence());
        if (!rows.get(i).isFull()) evidence.add(EvidenceForm.BLANK);
        rows.set(i, rows.get(i).with(evidence));
        return at(rows, i, "e" + (evidence.size() - 1) + "-text");
    }

    private static QuestionRows without(List<QuestionForm> rows, int i, int j) {
        var evidence = new ArrayList<>(rows.get(i).evidence());
        if (j < evidence.size()) evidence.remove(j);
        rows.set(i, rows.get(i).with(evidence));
        return at(rows, i, evidence.isEmpty() ? "evidence-add"
                : "e" + Math.min(j, evidence.size() - 1) + "-text");
    }

    private static QuestionRows at(List<QuestionForm> rows, int i, String part) {
        return new QuestionRows(rows, i, "q" + i + "-" + part);
    }
}
