package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Journey;
import enfilade.session.Scorecards.Filed;
import java.util.List;
import java.util.UUID;

/**
 * A sealed stage shows a reader no score, outcome or reason of others until their own score for the same take is in,
 * owners included; programs see it as one who has not scored. The seal ends for all when the journey leaves that door.
 */
public final class Seal {

    /** Whether anything is hidden from anybody at that door. */
    public static boolean isOn(Journey journey, FrozenStage stage) {
        return stage.isSealed() && journey.stageId().equals(stage.id()) && !journey.standing().hasEnded();
    }

    /** @param atTheStage scorecards of the journey at that stage */
    public static boolean hides(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage) {
        return seen(reader, journey, stage, atTheStage).size() < atTheStage.size();
    }

    /** What that reader may see of the scorecards at a stage. */
    public static List<Filed> seen(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage) {
        return isOn(journey, stage)
                ? atTheStage.stream().filter(it -> hasScored(reader, it.session(), atTheStage)).toList() : atTheStage;
    }

    private static boolean hasScored(Actor reader, UUID session, List<Filed> all) {
        return reader.kind() == Actor.Kind.MEMBER
                && all.stream().anyMatch(it -> it.session().equals(session) && it.isBy(reader.id()));
    }

    private Seal() {}
}
