package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Journey;
import enfilade.session.Scorecards.Filed;
import java.util.Collection;
import java.util.List;

/**
 * A sealed stage shows a reader no score, outcome or reason of others until their own score is in, owners included;
 * programs see it as one who has not scored. The seal ends for all when the journey leaves that door.
 */
public final class Seal {

    /** @param atTheStage all scorecards of the journey at that stage */
    public static boolean hides(Actor reader, Journey journey, FrozenStage stage, Collection<Filed> atTheStage) {
        return isOn(journey, stage)
                && (reader.kind() != Actor.Kind.MEMBER || atTheStage.stream().noneMatch(it -> it.isBy(reader.id())));
    }

    /** Whether anything is hidden from anybody at that door. */
    public static boolean isOn(Journey journey, FrozenStage stage) {
        return stage.isSealed() && journey.stageId().equals(stage.id()) && !journey.standing().hasEnded();
    }

    /** What that reader may see of the scorecards at a stage. */
    public static List<Filed> seen(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage) {
        return hides(reader, journey, stage, atTheStage) ? List.of() : atTheStage;
    }

    private Seal() {}
}
