package enfilade.journey;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The takes of a rehearsed journey: what stands behind its doors in place of rows. */
final class Shelf {

    private final Runner runner;
    private final List<Take> takes = new ArrayList<>();

    Shelf(Runner runner) {
        this.runner = runner;
    }

    List<Take> takes() {
        return List.copyOf(takes);
    }

    Event.Opened opened(FrozenStage door, Instant at) {
        var who = door.kind().isForReviewers() ? Runner.NOBODY : runner;
        add(door.id(), State.SCHEDULED, who);
        return new Event.Opened(at, door.id(), takes.getLast().session(), who);
    }

    /** @param then how they stood before what is taken back */
    Event.Resumed resumed(UUID closed, List<Take> then, Instant at) {
        var it = then.stream().filter(take -> take.session().equals(closed)).findFirst().orElseThrow();
        add(it.stage(), it.state(), it.runner());
        return new Event.Resumed(at, it.stage(), takes.getLast().session());
    }

    void leave(UUID stage, Instant at) {
        takes.replaceAll(it -> it.stage().equals(stage) && !it.hasEnded() && !it.isHandedIn() ? off(it, at) : it);
    }

    void callOff(List<UUID> sessions, Instant at) {
        takes.replaceAll(it -> sessions.contains(it.session()) ? off(it, at) : it);
    }

    void handIn(Take it, State state, Instant at) {
        change(it, take(it, state, at, at, null, false, null));
    }

    void end(Take it, State state, Instant at, @Nullable BigDecimal overall, boolean passed,
             @Nullable Recommendation word) {
        change(it, take(it, state, it.handedInAt(), at, overall, passed, word));
    }

    static boolean has(List<Take> takes, UUID session) {
        return takes.stream().anyMatch(it -> it.session().equals(session));
    }

    private static Take take(Take it, State state, @Nullable Instant handedIn, Instant at, @Nullable BigDecimal overall,
                     boolean passed, @Nullable Recommendation word) {
        return new Take(it.session(), it.stage(), it.attempt(), state, it.runner(), handedIn,
                state.hasEnded() ? at : null, overall, passed, word);
    }

    private void change(Take it, Take to) {
        takes.set(takes.indexOf(it), to);
    }

    private void add(UUID stage, State state, Runner who) {
        var attempt = (int) takes.stream().filter(it -> it.stage().equals(stage)).count() + 1;
        takes.add(new Take(UUID.randomUUID(), stage, attempt, state, who, null, null, null, false, null));
    }

    private static Take off(Take it, Instant at) {
        return take(it, State.CANCELLED, null, at, null, false, null);
    }
}
