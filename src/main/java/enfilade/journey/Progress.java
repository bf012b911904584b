package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has come at one door.
 *
 * @param here     the takes at this door that were not called off
 * @param counting the one that counts, once one is completed
 */
public record Progress(FrozenStage stage, Mark mark, List<Take> here, Optional<Take> counting) {

    /** How a door looks from the journey. */
    public enum Mark implements Choice {
        AHEAD("Ahead"), OPEN("Open"), IN_PROGRESS("In progress"), JUDGING("Being judged"), WAITING("Waiting"),
        PASSED("Passed"), BELOW_MARK("Below the mark"), DONE("Done");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Every door of the revision, in its order. */
    public static List<Progress> of(FrozenRevision revision, Standing now, List<Take> takes) {
        var place = revision.stage(now.stage()).order();
        return revision.stages().stream().map(stage -> {
            var here = Rules.at(stage, takes);
            var counting = Take.counting(here, stage.counting());
            var mark = stage.order() > place || now.status() == Standing.Status.TAKEN_BACK ? Mark.AHEAD
                    : stage.order() == place && !now.hasEnded() ? current(now, here) : behind(stage, counting);
            return new Progress(stage, mark, here, counting);
        }).toList();
    }

    /** A door that they have been at, and that is not in their row any more. */
    public static Progress past(FrozenStage stage, List<Take> takes) {
        var here = Rules.at(stage, takes);
        return new Progress(stage, Mark.DONE, here, Take.counting(here, stage.counting()));
    }

    private static Mark current(Standing now, List<Take> here) {
        if (!now.isActive()) return Mark.WAITING;
        if (here.isEmpty() || here.getLast().hasEnded()) return Mark.OPEN;
        if (here.getLast().isHandedIn()) return Mark.JUDGING;
        return here.getLast().state() == State.IN_PROGRESS ? Mark.IN_PROGRESS : Mark.OPEN;
    }

    /** Practice, and what somebody was led past, is done; everything else was passed or was not. */
    private static Mark behind(FrozenStage stage, Optional<Take> counting) {
        if (stage.kind() == Stage.Kind.PRACTICE_SESSION || counting.isEmpty()) return Mark.DONE;
        return counting.get().passed() ? Mark.PASSED : Mark.BELOW_MARK;
    }

    /** The same without what came of it, for readers from whom a seal hides it. */
    public Progress sealed() {
        var told = mark == Mark.PASSED || mark == Mark.BELOW_MARK ? Mark.DONE : mark;
        return new Progress(stage, told, here.stream().map(Take::sealed).toList(), Optional.empty());
    }

    public boolean isCurrent(Standing now) {
        return stage.id().equals(now.stage());
    }

    /** How many attempts were made: what failed for our reasons does not count. */
    public long attempts() {
        return here.stream().filter(Take::isSpent).count();
    }

    /** Which attempt one of these takes is. */
    public long attempt(Take take) {
        return attempt(take.attempt());
    }

    /**
     * Which attempt the session of this number is: what was called off before it, or failed for our reasons, is none.
     * What is read in SQL counts alike (QueueSql, SessionReading, Held).
     */
    public long attempt(int number) {
        return 1 + here.stream().filter(it -> it.attempt() < number && it.isSpent()).count();
    }

    public Optional<Take> newest() {
        return here.isEmpty() ? Optional.empty() : Optional.of(here.getLast());
    }
}
