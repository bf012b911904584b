package enfilade.session;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Entry;
import enfilade.journey.History;
import enfilade.journey.Standing;
import enfilade.journey.Standing.Reason;
import enfilade.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was decided on a participant's way, by people and by software, and why: in plain words, and as far as they know
 * of it already. A reason is theirs to read when its writer knew that they would.
 */
@Component
class Verdicts {

    /**
     * One of them.
     *
     * @param who who or what decided, and when
     * @param why in the words of the one who decided; null when that was not for them
     */
    record Verdict(String what, TimedWords who, @Nullable String why) {}

    /** All that happened, and what was decided, by the ids of the decisions that stand. */
    record Past(List<Entry> entries, Map<UUID, Decision> decisions) {}

    /** It began, and its first door opened. */
    private static final int AT_THE_START = 2;

    private final History history;
    private final Decisions decisions;
    private final Scorecards scorecards;
    private final Dates dates;

    Verdicts(History history, Decisions decisions, Scorecards scorecards, Dates dates) {
        this.history = history;
        this.decisions = decisions;
        this.scorecards = scorecards;
        this.dates = dates;
    }

    /** What was taken back was not decided, and an end that can be taken back still is not known yet. */
    Past past(Visit visit) {
        if (visit.journey().entries() <= AT_THE_START) return new Past(List.of(), Map.of());
        var account = visit.visitor().accountId();
        var entries = history.of(account, visit.journey().id());
        if (entries.stream().noneMatch(it -> it.kind() == Entry.Kind.DECIDED)) return new Past(entries, Map.of());
        var undone = entries.stream().filter(it -> it.kind() == Entry.Kind.UNDONE).map(Entry::decision).toList();
        return new Past(entries, decisions.of(account, visit.journey().id()).stream()
                .filter(it -> !undone.contains(it.id()) && isTold(it, visit))
                .collect(Collectors.toMap(Decision::id, Function.identity())));
    }

    private static boolean isTold(Decision it, Visit visit) {
        var ended = visit.journey().standing();
        return visit.isOver() || !ended.hasEnded() || !it.at().equals(ended.since());
    }

    /** The oldest first. */
    List<Verdict> of(Visit visit, Past past) {
        var judges = judges(visit, past.entries());
        var verdicts = new ArrayList<Verdict>();
        Standing before = null;
        for (var entry : past.entries()) {
            var decision = entry.decision() == null || entry.kind() != Entry.Kind.DECIDED ? null
                    : past.decisions().get(entry.decision());
            if (decision != null) Optional.ofNullable(decided(visit, decision)).ifPresent(verdicts::add);
            if (before != null && isNews(visit, before, entry)) {
                verdicts.add(judged(visit, before, entry, judges.get(entry.scorecard())));
            }
            before = entry.standing();
        }
        return List.copyOf(verdicts);
    }

    /** What answers a request stands beside the request. */
    private @Nullable Verdict decided(Visit visit, Decision it) {
        var door = door(visit, it.stageId());
        var isAsked = it.waitedFor() == Reason.REQUEST;
        return switch (it.kind()) {
            case APPROVE, MOVE_ON -> byAPerson("You may go on after " + door, visit, it);
            case ADVANCE -> isAsked ? null : byAPerson("You may go on after " + door, visit, it);
            case GRANT_ATTEMPT -> isAsked ? null : byAPerson("You have another attempt at " + door, visit, it);
            case EXTEND -> isAsked ? null : byAPerson("You have more time at " + door, visit, it);
            case DECLINE, STOP -> byAPerson("Your way ended at " + door, visit, it);
            case ANSWER, COMPLETE -> null;
        };
    }

    private Verdict byAPerson(String what, Visit visit, Decision it) {
        var why = it.isReasonTold() ? it.reason() : null;
        return new Verdict(what, TimedWords.day(" decided this, %s", it.at(), visit.zone(), dates)
                .after("A person at " + visit.team()), why);
    }

    /** A score opened the next door, or was the last word. */
    private static boolean isNews(Visit visit, Standing before, Entry entry) {
        if (entry.kind() != Entry.Kind.JUDGED) return false;
        var now = entry.standing();
        return isEnd(before, now) ? visit.isOver() : !now.hasEnded() && !now.stage().equals(before.stage());
    }

    private static boolean isEnd(Standing before, Standing now) {
        return now.hasEnded() && !before.hasEnded();
    }

    private Verdict judged(Visit visit, Standing before, Entry entry, @Nullable Judge judge) {
        var isEnd = isEnd(before, entry.standing());
        var door = door(visit, before.stage());
        var isLastWord = isEnd && visit.here().stage().kind() == Kind.FINAL_REVIEW;
        var who = TimedWords.day(words(judge) + ", %s", entry.at(), visit.zone(), dates);
        return new Verdict(isLastWord ? "A person read everything at " + door
                : isEnd ? door + " was the last door" : "The next door opened after " + door, who, null);
    }

    private static String door(Visit visit, UUID stage) {
        return visit.revision().find(stage).map(FrozenStage::name).orElse("an earlier door");
    }

    /** Who or what judged what is told, by the scorecards: one statement, and none where nothing was. */
    private Map<UUID, Judge> judges(Visit visit, List<Entry> entries) {
        var sessions = IntStream.range(1, entries.size())
                .filter(i -> isNews(visit, entries.get(i - 1).standing(), entries.get(i)))
                .mapToObj(i -> Objects.requireNonNull(entries.get(i).session())).distinct().toList();
        return scorecards.of(visit.visitor().accountId(), sessions).stream()
                .collect(Collectors.toMap(Scorecards.Filed::id, it -> it.card().judge()));
    }

    private static String words(@Nullable Judge judge) {
        if (!(judge instanceof Judge.Engine engine)) return "Scored by a person";
        return engine.engine() == Runner.MODEL ? "Scored by software, a language model"
                : "Scored by software after fixed rules, provisionally";
    }
}
