package enfilade.evaluation;

import enfilade.Texts;
import enfilade.activity.Change;
import enfilade.evaluation.Blueprint.Judge;
import enfilade.evaluation.Blueprint.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a template, in words, thing by thing. No clock, no database. */
public record Comparison(List<Part> parts) {

    /**
     * One thing and what became of it: Technical, pass mark 70 → 75.
     *
     * @param whole what the ledger keeps of a thing that came or went as a whole; null for one that only changed
     */
    public record Part(String what, List<Change> changes, @Nullable Change whole) {

        private static Part went(Step step, int place) {
            var name = step.text().stageName();
            return new Part(name + " was taken out", List.of(),
                    new Change("stage " + name, "number " + (place + 1), "none"));
        }

        private static Part came(Step step, int place) {
            var name = step.text().stageName();
            return new Part("%s was added as number %d".formatted(name, place + 1), List.of(),
                    new Change("stage " + name, "none", "number " + (place + 1)));
        }

        /** "Technical: pass mark 70 → 75" */
        public String words() {
            return changes.isEmpty() ? what : what + ": " + Change.sentence(changes);
        }
    }

    static Comparison of(Blueprint before, Blueprint after) {
        var parts = new ArrayList<Part>();
        add(parts, "Template", before.template().changesTo(after.template()));
        gone(before, after).forEach(step -> parts.add(Part.went(step, place(before, step.stageId()))));
        var moved = moved(before, after);
        for (int i = 0; i < after.steps().size(); i++) {
            var now = after.steps().get(i);
            int then = place(before, now.stageId());
            if (then < 0) {
                parts.add(Part.came(now, i));
            } else {
                add(parts, now.text().stageName(), changes(before, after, then, i, moved.contains(now.stageId())));
            }
        }
        interviewers(before, after, parts);
        return new Comparison(List.copyOf(parts));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** How many values there are that became others: 3 changes. */
    public String counted() {
        var number = parts.stream().mapToInt(part -> Math.max(1, part.changes().size())).sum();
        return Texts.counted(number, "change", "changes");
    }

    /** For the ledger: each change with the name of its thing. */
    List<Change> changes() {
        return parts.stream().flatMap(part -> part.whole() != null ? Stream.of(part.whole()) : part.changes().stream()
                .map(it -> new Change(part.what() + ", " + it.what(), it.before(), it.after()))).toList();
    }

    private static List<Change> changes(Blueprint before, Blueprint after, int then, int now, boolean moved) {
        var old = before.steps().get(then);
        var fresh = after.steps().get(now);
        var changes = new ArrayList<Change>();
        if (moved) changes.add(new Change("position", String.valueOf(then + 1), String.valueOf(now + 1)));
        named(old, before).changesTo(named(fresh, after)).forEach(it -> changes.add(inASentence(it)));
        if (!Objects.equals(old.agentId(), fresh.agentId())
                && Objects.equals(before.interviewer(old), after.interviewer(fresh))) {
            changes.add(new Change("interviewer", before.interviewer(old), "another of that name"));
        }
        if (!old.reviewers().keySet().equals(fresh.reviewers().keySet())) {
            changes.add(new Change("reviewers", old.asked(), fresh.asked()));
        }
        return changes;
    }

    /** Compared by what interviewers are called, not by their keys; another one of the same name is another one. */
    private static StageText named(Step step, Blueprint in) {
        return step.text().by(in.interviewer(step)).at(null);
    }

    private static void interviewers(Blueprint before, Blueprint after, List<Part> parts) {
        for (var now : after.judges()) {
            before.judges().stream().filter(it -> it.agentId().equals(now.agentId())).findFirst()
                    .ifPresent(then -> add(parts, name(now), then.text().changesTo(now.text())));
        }
    }

    /**
     * Those that changed their place among the ones that both have: as few as it takes, by leaving the longest run of
     * stages in place that still stand in the same order.
     */
    private static Set<UUID> moved(Blueprint before, Blueprint after) {
        var common = after.steps().stream().map(Step::stageId).filter(id -> place(before, id) >= 0).toList();
        var lengths = new int[common.size()];
        var previous = new int[common.size()];
        int last = -1;
        for (int i = 0; i < common.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (place(before, common.get(j)) < place(before, common.get(i)) && lengths[j] > lengths[i] - 1) {
                    lengths[i] = lengths[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || lengths[i] > lengths[last]) last = i;
        }
        var moved = new HashSet<>(common);
        for (int i = last; i >= 0; i = previous[i]) moved.remove(common.get(i));
        return moved;
    }

    private static List<Step> gone(Blueprint before, Blueprint after) {
        return before.steps().stream().filter(step -> place(after, step.stageId()) < 0).toList();
    }

    private static int place(Blueprint in, UUID stage) {
        return IntStream.range(0, in.steps().size()).filter(i -> in.steps().get(i).stageId().equals(stage)).findFirst()
                .orElse(-1);
    }

    private static void add(List<Part> parts, String what, List<Change> changes) {
        if (!changes.isEmpty()) parts.add(new Part(what, changes.stream().map(Comparison::inASentence).toList(), null));
    }

    private static Change inASentence(Change change) {
        var what = change.what();
        return new Change(Character.toLowerCase(what.charAt(0)) + what.substring(1), change.before(), change.after());
    }

    private static String name(Judge judge) {
        return judge.text().name() + ", interviewer";
    }
}
