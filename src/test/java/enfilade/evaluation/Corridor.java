package enfilade.evaluation;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.UseCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A frozen revision of which a test sketches the doors, without any database. */
public final class Corridor {

    public static FrozenRevision of(Sketch... doors) {
        var stages = new ArrayList<FrozenStage>();
        for (var door : doors) stages.add(stage(stages.size(), door, List.of()));
        return revision(stages);
    }

    /** One door that looks for these dimensions. */
    public static FrozenRevision lookingFor(Sketch door, Dimension... dimensions) {
        return revision(List.of(stage(0, door, List.of(dimensions))));
    }

    public static Dimension dimension(String name, int weight, String mark) {
        return Dimension.of(name, "", weight, mark.isEmpty() ? null : new BigDecimal(mark), List.of());
    }

    private static FrozenRevision revision(List<FrozenStage> stages) {
        return new FrozenRevision(UUID.randomUUID(), UUID.randomUUID(), 1, "Backend engineer", UseCase.HIRING, "hire",
                "no_hire", "en", stages);
    }

    private static FrozenStage stage(int order, Sketch door, List<Dimension> dimensions) {
        var it = door.draft().lasting(30);
        return new FrozenStage(UUID.randomUUID(), order, it.label(), it.name(), it.kind(), null, it.minutes(),
                it.passMark(), it.allowRetake(), it.maxAttempts(), it.retakeWaitHours(), it.automation(), it.counting(),
                it.borderlinePoints(), it.sealedReview(), it.deadlineDays(), it.instructions(), it.consentText(),
                it.questions(), it.engine(), dimensions, Map.of());
    }

    private Corridor() {}
}
