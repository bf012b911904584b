package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Standing.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of somebody who is moved to another revision. What is behind them stays as it was; the door where they stand
 * stays where they stand, as the new revision has it; ahead are the doors of the new revision. Nobody walks through a
 * door twice because of a move, and none that was put in behind them is asked for. No clock, no database.
 *
 * @param way     all doors, from the first to the last
 * @param stage   the door where they stand then
 * @param isOpened whether that door opens anew: theirs is gone, or it is another kind of door now
 * @param skipped doors of the new revision that they do not come through, because they stand behind them
 * @param gone    doors that were ahead of them, or where they stood, and are not in the new revision
 * @param no      why they cannot be moved, if they cannot; then the rest is as it was
 */
record Route(FrozenRevision way, UUID stage, boolean isOpened, List<FrozenStage> skipped, List<FrozenStage> gone,
             @Nullable String no) {

    /** @param takes all of the journey */
    static Route of(FrozenRevision from, FrozenRevision to, Standing now, List<Take> takes) {
        var here = from.stage(now.stage());
        var no = whyNot(from, to, now, here, Rules.at(here, takes));
        if (no != null) return no(from, now, no);
        var behind = from.stages().subList(0, here.order());
        return to.find(here.id()).map(same -> stays(from, to, behind, same, Rules.at(here, takes)))
                .orElseGet(() -> goesOn(from, to, behind, here, Rules.at(here, takes), now));
    }

    boolean isPossible() {
        return no == null;
    }

    FrozenStage door() {
        return way.stage(stage);
    }

    private static @Nullable String whyNot(FrozenRevision from, FrozenRevision to, Standing now, FrozenStage here,
                                           List<Take> takes) {
        if (now.hasEnded()) return "Their journey has ended.";
        if (from.id().equals(to.id())) return "They are on revision " + to.number() + " already.";
        if (now.isWaitingFor(Reason.REQUEST)) return "They have asked for something. Answer that first.";
        var isAtWork = takes.stream().anyMatch(it -> it.state() == State.IN_PROGRESS
                && !(it.isHandedIn() && now.isWaitingFor(Reason.REVIEW)));
        return isAtWork ? "They are in the middle of " + here.name() + ". Move them when that is over." : null;
    }

    /** What was handed in there, and every score, stays; what has not begun begins as the new revision has it. */
    private static Route stays(FrozenRevision from, FrozenRevision to, List<FrozenStage> behind, FrozenStage same,
                               List<Take> takes) {
        var ahead = without(to.stages().subList(same.order() + 1, to.stages().size()), behind);
        var isAnother = from.stage(same.id()).kind() != same.kind();
        var isOpened = takes.isEmpty() || isAnother && takes.getLast().state() == State.SCHEDULED;
        var skipped = without(to.stages().subList(0, same.order()), behind);
        return new Route(to.along(row(behind, same, ahead), from.past()), same.id(), isOpened, skipped,
                gone(from, to, same.id(), false), null);
    }

    /** Their door is gone: they go on to what follows, in the new revision, on the last one that they came through. */
    private static Route goesOn(FrozenRevision from, FrozenRevision to, List<FrozenStage> behind, FrozenStage here,
                                List<Take> takes, Standing now) {
        if (takes.stream().anyMatch(it -> it.state() == State.IN_PROGRESS)) {
            return no(from, now, here.name() + " is not in revision " + to.number()
                    + ", and what was handed in there has no score yet. Move them when it has.");
        }
        var anchor = behind.reversed().stream().map(FrozenStage::id).map(to::find).flatMap(Optional::stream)
                .findFirst().map(it -> it.order() + 1).orElse(0);
        var ahead = without(to.stages().subList(anchor, to.stages().size()), behind);
        if (ahead.isEmpty()) {
            return no(from, now, "Revision " + to.number()
                    + " has no door left for them. Decide how this ends instead.");
        }
        var isWalked = takes.stream().anyMatch(Take::isCompleted);
        var walked = isWalked ? Stream.concat(behind.stream(), Stream.of(here)).toList() : behind;
        var past = isWalked ? from.past() : Stream.concat(from.past().stream(), Stream.of(here)).toList();
        var target = ahead.getFirst();
        return new Route(to.along(row(walked, target, ahead.subList(1, ahead.size())), past), target.id(), true,
                without(to.stages().subList(0, anchor), behind), gone(from, to, here.id(), true), null);
    }

    private static Route no(FrozenRevision from, Standing now, String no) {
        return new Route(from, now.stage(), false, List.of(), List.of(), no);
    }

    private static List<FrozenStage> row(List<FrozenStage> behind, FrozenStage here, List<FrozenStage> ahead) {
        var row = new ArrayList<>(behind);
        row.add(here);
        row.addAll(ahead);
        return row;
    }

    private static List<FrozenStage> gone(FrozenRevision from, FrozenRevision to, UUID here, boolean withHere) {
        return from.stages().stream().skip(from.stage(here).order() + (withHere ? 0L : 1L))
                .filter(it -> to.find(it.id()).isEmpty()).toList();
    }

    private static List<FrozenStage> without(List<FrozenStage> doors, List<FrozenStage> these) {
        return doors.stream().filter(it -> these.stream().noneMatch(other -> other.id().equals(it.id()))).toList();
    }
}
