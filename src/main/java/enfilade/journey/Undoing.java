package enfilade.journey;

import enfilade.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision can be taken back still: until the next session begins or is scored, and after an end until the
 * participant has been told.
 *
 * @param isDone whether somebody has taken it back already
 * @param before where the journey stood before it
 * @param opened the sessions that were made because of it
 * @param no     why not, if not
 */
public record Undoing(boolean isDone, Standing before, List<UUID> opened, @Nullable String no) {

    /** @param resumes of each session that goes on from another one, which that is */
    public static Undoing of(Decision decision, Journey journey, List<Entry> history, Map<UUID, UUID> resumes,
                             Instant now) {
        var made = history.stream().filter(it -> it.kind() == Entry.Kind.DECIDED && decision.id().equals(it.decision()))
                .findFirst().orElseThrow(() -> new Refusal.NotFound("decision"));
        var later = history.stream().filter(it -> it.seq() > made.seq()).toList();
        var isDone = later.stream().anyMatch(it -> isUndoing(it, decision.id()));
        var before = history.get(made.seq() - 2).standing();
        return new Undoing(isDone, before, opened(decision, later, resumes),
                why(decision, journey, later, now).orElse(null));
    }

    /**
     * What goes on from a session that stood there before stands there without it, and what was arranged after more
     * time or an answer was given was not made by that.
     */
    private static List<UUID> opened(Decision decision, List<Entry> later, Map<UUID, UUID> resumes) {
        var isSpare = decision.kind() == Decision.Kind.EXTEND || decision.kind() == Decision.Kind.ANSWER;
        var opened = new ArrayList<UUID>();
        for (var it : later) {
            var isOpened = it.kind() == Entry.Kind.OPENED && (!isSpare || it.at().equals(decision.at()));
            var goesOn = it.kind() == Entry.Kind.RESUMED && opened.contains(resumes.get(it.session()));
            if (isOpened || goesOn) opened.add(it.session());
        }
        return List.copyOf(opened);
    }

    public boolean isPossible() {
        return !isDone && no == null;
    }

    public void refuse() {
        if (no != null) throw new Refusal.Conflict(no);
    }

    private static Optional<String> why(Decision decision, Journey journey, List<Entry> later, Instant now) {
        var undone = later.stream().filter(it -> it.kind() == Entry.Kind.UNDONE).map(Entry::decision).toList();
        if (later.stream().anyMatch(it -> it.kind() == Entry.Kind.DECIDED && !undone.contains(it.decision()))) {
            return Optional.of("Something else was decided after it. Take that back first.");
        }
        if (later.stream().anyMatch(it -> isActedUpon(it, decision, later))) {
            return Optional.of("The journey has gone on since. " + instead(journey));
        }
        var isTold = decision.kind() == Decision.Kind.COMPLETE ? journey.isWordTold(now) : journey.isTold(now);
        return journey.standing().hasEnded() && isTold
                ? Optional.of("The participant has been told how it ended.") : Optional.empty();
    }

    /** What is left to somebody who cannot take a decision back. */
    public static String instead(Journey journey) {
        return journey.standing().hasEnded() ? "By now it has ended." : "Decide anew instead.";
    }

    /** What happens at a door that was left before moves nothing. */
    private static boolean isActedUpon(Entry it, Decision decision, List<Entry> later) {
        if (!it.kind().isActedUpon()) return false;
        var isAboutTheWhole = it.kind() == Entry.Kind.ASKED || it.kind() == Entry.Kind.WITHDREW
                || it.kind() == Entry.Kind.MOVED;
        return isAboutTheWhole || it.stage().equals(decision.stageId())
                || later.stream().anyMatch(other -> other.standing().stage().equals(it.stage()));
    }

    private static boolean isUndoing(Entry entry, UUID decision) {
        return entry.kind() == Entry.Kind.UNDONE && decision.equals(entry.decision());
    }
}
