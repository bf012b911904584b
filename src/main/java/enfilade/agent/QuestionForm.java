package enfilade.agent;

import enfilade.Checks;
import enfilade.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question in an editor, as it was typed: its follow-ups one per line, its number still text until it is saved. */
public record QuestionForm(String prompt, String followUps, String dimension, List<EvidenceForm> evidence,
                           String timeLimitSeconds) {

    static final QuestionForm BLANK = new QuestionForm("", "", "", List.of(EvidenceForm.BLANK), "");

    private static final String TIME_LIMIT = "A time limit is 10 to 3,600 seconds.";
    private static final int BRIEF = 90;

    /** A dimension to choose, spelt as the question spells it. */
    public record Choice(String value, String label, boolean chosen) {}

    public QuestionForm {
        prompt = Texts.typed(prompt);
        followUps = Texts.typed(followUps);
        dimension = Texts.typed(dimension);
        evidence = evidence == null ? List.of() : evidence.stream().filter(Objects::nonNull).toList();
        timeLimitSeconds = Texts.typed(timeLimitSeconds);
    }

    static QuestionForm of(Question it) {
        return new QuestionForm(it.prompt(), String.join("\n", it.followUps()), Texts.typed(it.dimension()),
                it.expectedEvidence().stream().map(EvidenceForm::of).toList(),
                it.timeLimitSeconds() == null ? "" : it.timeLimitSeconds().toString());
    }

    /** @return null, with what is wrong at the fields of this form, when it makes no sense */
    @Nullable Question toQuestion(String path, Checks checks) {
        var own = new Checks();
        var mentioned = new ArrayList<Question.Evidence>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).isBlank()) continue;
            var one = evidence.get(i).toEvidence("evidence[" + i + "]", own);
            if (one != null) mentioned.add(one);
        }
        var limit = timeLimitSeconds.strip();
        var isNumber = limit.matches("\\d{1,9}");
        if (!limit.isEmpty() && !isNumber) own.add("timeLimitSeconds", "invalid", TIME_LIMIT);
        var question = own.tried(() -> new Question(prompt, followUps.lines().toList(), dimension, mentioned,
                isNumber ? Integer.valueOf(limit) : null));
        checks.adopt(own, path, QuestionForm::here);
        return own.isFine() ? question : null;
    }

    QuestionForm with(List<EvidenceForm> evidence) {
        return new QuestionForm(prompt, followUps, dimension, evidence, timeLimitSeconds);
    }

    QuestionForm speakingFor(String dimension) {
        return new QuestionForm(prompt, followUps, dimension, evidence, timeLimitSeconds);
    }

    /** Nobody has written anything here yet. */
    public boolean isEmpty() {
        return isNew() && followUps.isBlank() && dimension.isBlank() && timeLimitSeconds.isBlank()
                && evidence.stream().allMatch(EvidenceForm::isBlank);
    }

    public boolean isNew() {
        return prompt.isBlank();
    }

    /** Whether another point of evidence would be one too many. */
    public boolean isFull() {
        return evidence.size() >= Question.MOST_EVIDENCE;
    }

    /** How the question begins. */
    public String brief() {
        var line = prompt.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) return "New question";
        return line.length() <= BRIEF ? line : Texts.cut(line, BRIEF).strip() + "…";
    }

    /** System Design · 3 points of evidence · 2 follow-ups */
    public String facts() {
        return Stream.of(dimension.isBlank() ? "Not scored" : dimension.strip(),
                        counted(evidence.stream().filter(it -> !it.isBlank()),
                                "point of evidence", "points of evidence"),
                        counted(followUps.lines().filter(line -> !line.isBlank()), "follow-up", "follow-ups"),
                        timeLimitSeconds.isBlank() ? "" : timeLimitSeconds.strip() + " s")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Every dimension there is; one that is not among them can still be kept, and says so. */
    public List<Choice> among(List<String> dimensions) {
        var choices = new ArrayList<Choice>();
        for (var name : dimensions) {
            choices.add(new Choice(isFor(name) ? dimension : name, name, isFor(name)));
        }
        if (strays(dimensions)) {
            choices.add(new Choice(dimension, dimension.strip() + " (not looked for)", true));
        }
        return choices;
    }

    boolean strays(List<String> dimensions) {
        return QuestionPlan.isStray(dimension, dimensions);
    }

    private boolean isFor(String name) {
        return AgentProfile.fold(name).equals(AgentProfile.fold(dimension));
    }

    private static String counted(Stream<?> things, String one, String several) {
        var number = things.count();
        return number == 0 ? "" : Texts.counted(number, one, several);
    }

    /** How the keys of a question are called here. */
    private static String here(String key) {
        return key.replaceFirst("^follow_ups", "followUps").replaceFirst("^expected_evidence", "evidence")
                .replaceFirst("^time_limit_seconds", "timeLimitSeconds");
    }
}
