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
        var id = UUID.randomUUID();
        var stages = new ArrayList<FrozenStage>();
        for (var door : doors) stages.add(stage(id, stages.size(), door, List.of()));
        return revision(id, stages);
    }

    /** Another revision of the same template: these doors of earlier ones, and new ones, in this order. */
    public static FrozenRevision after(FrozenRevision before, Object... doors) {
        var id = UUID.randomUUID();
        var stages = new ArrayList<FrozenStage>();
        for (var door : doors) {
            stages.add(door instanceof String name ? named(before, name) : stage(id, 0, (Sketch) door, List.of()));
        }
        return new FrozenRevision(id, before.templateId(), before.number() + 1, before.templateName(),
                before.useCase(), before.positive(), before.negative(), "en", List.of(), List.of())
                .along(stages, List.of());
    }

    /** Another revision with one door alone: that of this name, as it was changed since. */
    public static FrozenRevision turned(FrozenRevision before, String name, Sketch door) {
        var other = after(before, door);
        var it = other.first();
        var same = new FrozenStage(named(before, name).id(), it.revision(), 0, it.label(), it.name(), it.kind(), null,
                it.minutes(), it.passMark(), it.allowRetake(), it.maxAttempts(), it.retakeWaitHours(), it.automation(),
                it.counting(), it.borderline(), it.isSealed(), it.deadlineDays(), it.instructions(), it.consentText(),
                it.plan(), it.engine(), it.dimensions(), Map.of());
        return other.along(List.of(same), List.of());
    }

    private static FrozenStage named(FrozenRevision in, String name) {
        return in.stages().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    /** One door that looks for these dimensions. */
    public static FrozenRevision lookingFor(Sketch door, Dimension... dimensions) {
        var id = UUID.randomUUID();
        return revision(id, List.of(stage(id, 0, door, List.of(dimensions))));
    }

    public static Dimension dimension(String name, int weight, String mark) {
        return Dimension.of(name, "", weight, mark.isEmpty() ? null : new BigDecimal(mark), List.of());
    }

    private static FrozenRevision revision(UUID id, List<FrozenStage> stages) {
        return new FrozenRevision(id, UUID.randomUUID(), 1, "Backend engineer", UseCase.HIRING, "hire",
                "no_hire", "en", stages, List.of());
    }

    private static FrozenStage stage(UUID revision, int order, Sketch door, List<Dimension> dimensions) {
        var it = door.draft().lasting(30);
        return new FrozenStage(UUID.randomUUID(), revision, order, it.label(), it.name(), it.kind(), null, it.minutes(),
                it.passMark(), it.allowRetake(), it.maxAttempts(), it.retakeWaitHours(), it.automation(), it.counting(),
                it.borderlinePoints(), it.sealedReview(), it.deadlineDays(), it.instructions(), it.consentText(),
                it.questions(), it.engine(), dimensions, Map.of());
    }

    private Corridor() {}
}
