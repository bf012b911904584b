package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.QuestionForm;
import enfilade.web.Choice;
import enfilade.web.Contest;
import enfilade.web.Merge;
import enfilade.web.Opened;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the fields of the stage editor are called, and what they hold, in words. */
final class StageWords {

    /** By the name of the field, in the order of the editor: its label, and how a sentence speaks of it. */
    static final Map<String, Name> NAMES = names();

    record Name(String label, String spoken) {}

    /** "the duration", "the duration and the pass mark" */
    static String listed(List<String> fields) {
        var spoken = fields.stream().map(it -> NAMES.get(it).spoken()).toList();
        return spoken.size() == 1 ? spoken.getFirst()
                : String.join(", ", spoken.subList(0, spoken.size() - 1)) + " and " + spoken.getLast();
    }

    static Contest contest(Actor me, Opened<StageForm> seen, StageEditor.Open open) {
        var points = new LinkedHashMap<String, Contest.Point>();
        NAMES.forEach((field, name) -> {
            if (!seen.contested().contains(field)) return;
            points.put(field, new Contest.Point(name.label(), of(seen.form(), field, open)));
        });
        return new Contest(seen.by(), seen.by().equals(me.name()), points);
    }

    /** What a form holds in a field, as a person would say it. */
    private static String of(StageForm form, String field, StageEditor.Open open) {
        return switch (field) {
            case "agentId" -> open.interviewers().stream()
                    .filter(it -> it.id() != null && it.id().equals(form.agentId()))
                    .map(StageEditor.Choice::name).findFirst()
                    .orElse(form.agentId() == null ? "No interviewer" : "An interviewer who was archived");
            case "reviewerIds" -> open.members().stream()
                    .filter(it -> form.asks(it.id())).map(StageEditor.Asked::name)
                    .collect(Collectors.collectingAndThen(Collectors.joining(", "),
                            names -> names.isEmpty() ? "anyone who may review" : names));
            case "questions" -> questions(form.questions());
            default -> words(Merge.value(form, field));
        };
    }

    private static String questions(List<QuestionForm> rows) {
        return rows.isEmpty() ? "none" : IntStream.range(0, rows.size())
                .mapToObj(i -> "%d. %s (%s)".formatted(i + 1, rows.get(i).brief(), rows.get(i).facts()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Choice choice -> choice.label();
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> Wording.number(number);
            default -> Objects.toString(value).isBlank() ? "none" : value.toString();
        };
    }

    private static Map<String, Name> names() {
        var names = new LinkedHashMap<String, Name>();
        name(names, "name", "Stage name", "the name");
        name(names, "label", "Short label", "the short label");
        name(names, "position", "Position", "the position");
        name(names, "kind", "Format", "the format");
        name(names, "agentId", "Interviewer", "the interviewer");
        name(names, "minutes", "Duration", "the duration");
        name(names, "difficulty", "Difficulty", "the difficulty");
        name(names, "deadlineDays", "Days to answer", "the days to answer");
        name(names, "instructions", "Read before starting", "the text before the start");
        name(names, "questions", "Questions", "the questions");
        name(names, "passThreshold", "Pass mark", "the pass mark");
        name(names, "automation", "When somebody passes", "what happens next");
        name(names, "allowRetake", "May try again", "the retakes");
        name(names, "maxAttempts", "Attempts in all", "the number of attempts");
        name(names, "retakeWaitHours", "Wait between", "the wait between attempts");
        name(names, "consentText", "Consent", "the consent");
        name(names, "engine", "Who runs it", "who runs it");
        name(names, "countingAttempt", "Which attempt counts", "which attempt counts");
        name(names, "borderlinePoints", "Borderline", "the borderline");
        name(names, "sealedReview", "Sealed review", "the sealed review");
        name(names, "reviewerIds", "Who reviews", "the reviewers");
        name(names, "status", "Status", "the status");
        return Collections.unmodifiableMap(names);
    }

    private static void name(Map<String, Name> names, String field, String label, String spoken) {
        names.put(field, new Name(label, spoken));
    }

    private StageWords() {}
}
