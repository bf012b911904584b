package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a journey ends in a word when nobody gives one with their decision. Part of the {@link Rules}. */
final class LastWord {

    /** What the last review recommends comes before anything that a machine would draft. */
    static @Nullable Recommendation of(FrozenRevision revision, Standing now, List<Take> takes) {
        var door = revision.stage(now.stage());
        var reviewed = door.kind() != Kind.FINAL_REVIEW ? null
                : Take.counting(Rules.at(door, takes), door.counting()).map(Take::recommendation).orElse(null);
        return reviewed == null ? drafted(revision, takes) : reviewed;
    }

    /** The positive word, when there was a mark to be passed and every one of them was; nothing otherwise. */
    private static @Nullable Recommendation drafted(FrozenRevision revision, List<Take> takes) {
        var gates = revision.stages().stream().filter(FrozenStage::hasGate).toList();
        var isPassed = !gates.isEmpty() && gates.stream().allMatch(door ->
                Take.counting(Rules.at(door, takes), door.counting()).map(Take::passed).orElse(false));
        return isPassed ? Recommendation.draft(revision) : null;
    }

    private LastWord() {}
}
