package enfilade.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a session as its form holds them: what is kept, or what was typed, and what stands in the way of
 * keeping it.
 */
record AnswerSheet(List<Line> lines) {

    /**
     * One question with its field.
     *
     * @param saves  the newest save that this page has seen
     * @param was    the words as they were kept when the page was made, briefly
     * @param theirs what another device has saved meanwhile, where both changed the same
     * @param error  why it cannot be kept as it is
     */
    record Line(Prompt prompt, String words, int saves, String was, @Nullable String theirs, @Nullable String error) {

        /** For a text field, which swallows the first line end. */
        public String typed() {
            return words.startsWith("\n") ? "\n" + words : words;
        }

        Line overtakenBy(Answer other) {
            return new Line(prompt, words, other.saves(), Answer.mark(other.words()), other.words(), null);
        }

        Line keptAs(Answer kept) {
            return new Line(prompt, kept.words(), kept.saves(), Answer.mark(kept.words()), null, null);
        }

        Line wrong(String error) {
            return new Line(prompt, words, saves, was, null, error);
        }

        boolean isUntouched() {
            return Answer.mark(words).equals(was);
        }
    }

    static AnswerSheet of(List<Prompt> prompts, List<Answer> answers) {
        var kept = answers.stream().collect(Collectors.toMap(Answer::number, it -> it));
        return new AnswerSheet(prompts.stream().map(it -> new Line(it, "", 0, Answer.mark(""), null, null))
                .map(it -> kept.containsKey(it.prompt.number()) ? it.keptAs(kept.get(it.prompt.number())) : it)
                .toList());
    }

    /**
     * What came with a form, over what is kept; a field that did not come stays as it is.
     *
     * @param but the number of the one for which what is kept shall stand
     */
    AnswerSheet typed(Map<String, String> form, String but) {
        return new AnswerSheet(lines.stream().map(line -> {
            var number = line.prompt.number();
            var words = form.get("words" + number);
            if (words == null || but.equals(String.valueOf(number))) return line;
            return new Line(line.prompt, Answer.kept(words), number(form.get("saves" + number)),
                    form.getOrDefault("was" + number, ""), null, null);
        }).toList());
    }

    public boolean isContested() {
        return lines.stream().anyMatch(it -> it.theirs != null);
    }

    public boolean isWrong() {
        return lines.stream().anyMatch(it -> it.error != null);
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,8}") ? 0 : Integer.parseInt(text);
    }
}
