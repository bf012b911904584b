package enfilade.session;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Journey;
import enfilade.journey.Progress;
import enfilade.journey.Progress.Mark;
import enfilade.journey.Rules;
import enfilade.journey.Standing;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One door as the participant stands before it. It tells how far they are and what they can do there, and nothing of
 * what came of it.
 *
 * @param look   how the door is drawn: ahead, current, waiting, passed or stopped
 * @param runner who holds what happens there, as it is or would be
 * @param move   what the participant can do there now; null for nothing
 * @param from   from when on, if that is still to come
 * @param doneAt when they were done there
 */
public record Doorstep(FrozenStage stage, String look, Runner runner, List<Take> takes, @Nullable Move move,
                       @Nullable Instant from, @Nullable Instant doneAt) {

    /** What a participant can do at a door. */
    public enum Move {
        BEGIN("Begin"), COME_BACK("Come back"), TRY_AGAIN("Try again"), ANOTHER_ROUND("Another round");

        private final String label;

        Move(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param told where the journey stands as far as the participant knows */
    static Doorstep of(Progress it, Journey journey, Standing told, Runner runner, Instant now) {
        var stage = it.stage();
        var here = it.here();
        var newest = here.isEmpty() ? null : here.getLast();
        var holds = newest == null ? runner : newest.runner();
        var doneAt = newest == null ? null : newest.handedInAt() == null ? newest.endedAt() : newest.handedInAt();
        var isLate = told.isWaitingFor(Reason.OVERDUE) && it.isCurrent(told);
        var move = isTheirs(stage, holds) && !isLate ? move(journey, stage, here) : null;
        var from = move == Move.TRY_AGAIN || move == Move.ANOTHER_ROUND
                ? Attending.tryAgainFrom(journey, stage, here).filter(now::isBefore).orElse(null) : null;
        return new Doorstep(stage, look(it, told), holds, here, move, from, doneAt);
    }

    public boolean isCurrent() {
        return look.equals("current") || look.equals("waiting");
    }

    boolean isBehind() {
        return look.equals("passed") || look.equals("stopped");
    }

    public boolean isPractice() {
        return stage.kind() == Stage.Kind.PRACTICE_SESSION;
    }

    public boolean isWritten() {
        return Attending.isWritten(stage);
    }

    /** Whether software asks or judges there. */
    public boolean isRun() {
        return runner.isThere();
    }

    /** Whether the participant has something to do there at all. */
    public boolean isTheirs() {
        return isTheirs(stage, runner);
    }

    boolean hasBegun() {
        return takes.stream().anyMatch(it -> it.state() == State.IN_PROGRESS);
    }

    boolean isHandedIn() {
        return !takes.isEmpty() && takes.getLast().isHandedIn();
    }

    /** Where {@link #move} leads, after the participant's own address. */
    String path() {
        return move == Move.COME_BACK ? "/sessions/" + takes.getLast().session() : "/stages/" + stage.id();
    }

    static boolean isTheirs(FrozenStage stage, Runner runner) {
        return Attending.isWritten(stage) || stage.kind() == Stage.Kind.PRACTICE_SESSION
                || stage.isForParticipants() && runner.isThere();
    }

    private static @Nullable Move move(Journey journey, FrozenStage stage, List<Take> here) {
        var newest = here.isEmpty() ? null : here.getLast();
        if (newest != null && newest.state() == State.IN_PROGRESS) {
            return newest.isHandedIn() || !Attending.isAtWork(journey, stage.id()) ? null : Move.COME_BACK;
        }
        if (!Attending.isOpen(journey, stage, here) || Rules.isForPeople(stage, here)) return null;
        if (newest == null || !newest.hasEnded()) return Move.BEGIN;
        if (Attending.tryAgainFrom(journey, stage, here).isEmpty()) return null;
        return stage.kind() == Stage.Kind.PRACTICE_SESSION ? Move.ANOTHER_ROUND : Move.TRY_AGAIN;
    }

    private static String look(Progress it, Standing told) {
        if (told.hasEnded() && told.status() != Status.COMPLETED && it.isCurrent(told)) return "stopped";
        return switch (it.mark()) {
            case AHEAD -> "ahead";
            case OPEN, IN_PROGRESS -> "current";
            case JUDGING, WAITING -> "waiting";
            case PASSED, BELOW_MARK, DONE -> "passed";
        };
    }
}
