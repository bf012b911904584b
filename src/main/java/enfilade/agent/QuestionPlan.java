package enfilade.agent;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.activity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What an interviewer asks, in this order. Kept as one JSON text with the keys of {@link Question}. */
public record QuestionPlan(List<Question> questions) {

    public static final int MOST_QUESTIONS = 50;
    public static final QuestionPlan NONE = new QuestionPlan(List.of());

    private static final int LONGEST = 60_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public QuestionPlan {
        questions = questions == null ? List.of() : List.copyOf(questions);
        if (questions.size() > MOST_QUESTIONS) {
            throw new Refusal.Invalid("questions", "A plan has at most " + MOST_QUESTIONS + " questions.");
        }
        if (questions.stream().mapToInt(Question::length).sum() > LONGEST) {
            throw new Refusal.Invalid("questions", "A plan has at most 60,000 characters in all.");
        }
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    public int size() {
        return questions.size();
    }

    /** The questions that speak for something which is not among these dimensions, counted from 0. */
    List<Integer> straysAmong(List<String> dimensions) {
        return IntStream.range(0, size()).filter(i -> isStray(questions.get(i).dimension(), dimensions)).boxed()
                .toList();
    }

    /** Whether a question that speaks for this one speaks for none of those. */
    static boolean isStray(@Nullable String dimension, List<String> dimensions) {
        return dimension != null && !dimension.isBlank() && dimensions.stream().map(AgentProfile::fold)
                .noneMatch(AgentProfile.fold(dimension)::equals);
    }

    /** Says so at the question in that place, counted from 0. */
    static void refuseStray(int place, Checks checks) {
        checks.add("questions[" + place + "].dimension", "invalid", "It looks for nothing of that name.");
    }

    /** Says at each point of evidence when it asks how somebody comes across. */
    public void refuseOffLimits(Checks checks) {
        for (int i = 0; i < size(); i++) {
            var points = questions.get(i).expectedEvidence();
            for (int j = 0; j < points.size(); j++) {
                OffLimits.check(points.get(j), checks, "questions[%d].expected_evidence[%d].text".formatted(i, j));
            }
        }
    }

    /** As it is written into the database. */
    public String text() {
        return JSON.writeValueAsString(questions);
    }

    public static QuestionPlan of(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE
                : new QuestionPlan(List.of(JSON.readValue(text, Question[].class)));
    }

    /**
     * What another plan would change. A question is the same as long as it asks the same; one that asks something else
     * in the same place has been reworded.
     */
    public Change.Differences differences(QuestionPlan other, String what, Change.Differences changes) {
        var then = partners(other);
        for (int i = 0; i < other.size(); i++) {
            var now = other.questions.get(i);
            var called = "%s, number %d".formatted(what, i + 1);
            if (then.get(i) == null) {
                changes.of(called, null, now.prompt());
            } else {
                var before = questions.get(then.get(i));
                changes.of(called, before.prompt(), now.prompt());
                before.differences(now, called, changes);
            }
        }
        IntStream.range(0, size()).filter(i -> !then.contains(i)).forEach(i ->
                changes.of("%s, number %d".formatted(what, i + 1), questions.get(i).prompt(), null));
        var kept = then.stream().filter(Objects::nonNull).map(i -> i + 1).toList();
        return changes.of("order of " + what.toLowerCase(Locale.ROOT), kept.stream().sorted().toList(), kept);
    }

    /** For each question of the other plan the place of the same one here; null for one that is new. */
    private List<@Nullable Integer> partners(QuestionPlan other) {
        var free = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
        var partners = new ArrayList<@Nullable Integer>();
        for (var question : other.questions) {
            var same = free.stream().filter(i -> questions.get(i).prompt().equals(question.prompt())).findFirst();
            same.ifPresent(free::remove);
            partners.add(same.orElse(null));
        }
        for (int i = 0; i < partners.size(); i++) {
            if (partners.get(i) == null && free.remove((Object) i)) partners.set(i, i);
        }
        return partners;
    }

    /** A point of evidence without aliases may be written as a plain text; here it becomes what all the others are. */
    public static JsonNode spelledOut(JsonNode thing) {
        for (var question : thing.path("questions")) {
            if (!(question.path("expected_evidence") instanceof ArrayNode evidence)) continue;
            for (int i = 0; i < evidence.size(); i++) {
                if (evidence.get(i).isString()) evidence.set(i, evidence.objectNode().set("text", evidence.get(i)));
            }
        }
        return thing;
    }
}
