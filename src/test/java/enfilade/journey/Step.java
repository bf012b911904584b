package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing that may happen to a rehearsed journey now, and whether a person does it. */
record Step(String name, boolean byAPerson, Consumer<Rehearsed> act) {

    static final String TAKES_BACK = "takes it back";

    static final String MORE = "has more time and takes";
    static final String LESS = "has what everybody has";

    static List<Step> possible(Rehearsed pia) {
        var steps = new ArrayList<Step>();
        for (var kind : Decision.Kind.fitting(pia.standing())) {
            steps.add(new Step(kind.name(), true, it -> it.decided(kind,
                    kind == Decision.Kind.COMPLETE ? it.revision.negative() : null)));
        }
        if (pia.canTakeItBack()) steps.add(new Step(TAKES_BACK, true, Rehearsed::takesItBack));
        if (pia.standing().hasEnded()) return steps;
        steps.add(new Step("asks", false, Rehearsed::asks));
        steps.add(new Step("runs out", false, Rehearsed::runsOut));
        steps.add(new Step("has a link again", false, Rehearsed::hasALinkAgain));
        steps.add(new Step(MORE, false, it -> it.isAllowed(2, true)));
        steps.add(new Step(LESS, false, it -> it.isAllowed(0, false)));
        if (pia.takes().size() > 25) steps.add(new Step("withdraws", false, Rehearsed::withdraws));
        if (isAnythingHere(pia)) steps.addAll(atTheDoor(pia));
        if (participantCanAct(pia) && isOver(pia)) steps.add(new Step("tries again", false, Rehearsed::triesAgain));
        return steps;
    }

    private static List<Step> atTheDoor(Rehearsed pia) {
        var newest = pia.newest();
        var isTheirs = !Rules.isForPeople(pia.door(), Rules.at(pia.door(), pia.takes()));
        var steps = new ArrayList<Step>();
        if (isTheirs && !newest.hasEnded() && !newest.isHandedIn() && pia.standing().isActive()) {
            steps.add(new Step("hands in", false, Rehearsed::handsIn));
        }
        if (newest.state() == State.SCHEDULED && isTheirs) {
            steps.add(new Step("is called off", false, Rehearsed::calledOff));
        }
        if (!newest.hasEnded()) steps.add(new Step("fails", false, Rehearsed::fails));
        if (pia.door().kind() == Kind.PRACTICE_SESSION || newest.state() == State.FAILED) return steps;
        for (var score : List.of("0", "55", "60", "100")) {
            steps.add(new Step("scores " + score, false, it -> it.scored(score, word(it.door(), it.revision))));
        }
        steps.add(new Step("cannot be scored", false, Rehearsed::cannotBeScored));
        return steps;
    }

    private static @Nullable String word(FrozenStage door, FrozenRevision revision) {
        return door.kind() == Kind.FINAL_REVIEW && revision.isLast(door.id()) ? revision.negative() : null;
    }

    static boolean participantCanAct(Rehearsed pia) {
        var here = Rules.at(pia.door(), pia.takes());
        return Rules.isParticipantsMove(pia.revision, pia.standing(), pia.takes())
                && !Rules.isForPeople(pia.door(), here);
    }

    static boolean engineCanAct(Rehearsed pia) {
        return isAnythingHere(pia) && pia.newest().isHandedIn() && pia.newest().runner().isThere();
    }

    static boolean isAnythingHere(Rehearsed pia) {
        return !Rules.at(pia.door(), pia.takes()).isEmpty();
    }

    private static boolean isOver(Rehearsed pia) {
        return !isAnythingHere(pia) || pia.newest().hasEnded();
    }
}
