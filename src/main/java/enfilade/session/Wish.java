package enfilade.session;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody wants for a participant.
 *
 * @param label what the stage is called
 * @param stage the stage itself, where several are called that
 * @param force whether it may take the place of one that has not begun
 */
record Wish(UUID participantId, UUID templateId, String label, @Nullable UUID stage, Booking booking, boolean force) {

    /** The stage that is meant, of those that the participant walks through. */
    FrozenStage in(FrozenRevision revision) {
        if (stage != null) return named(revision, stage);
        var called = revision.stages().stream().filter(it -> it.label().equals(label)).toList();
        if (called.size() == 1) return called.getFirst();
        throw called.isEmpty()
                ? no("stage", "unknown", "No stage is called that. There are: " + revision.stages().stream()
                        .map(FrozenStage::label).distinct().collect(Collectors.joining(", ")) + ".")
                : no("stage", "ambiguous", "%d stages are called that. Name one of them with interview_id."
                        .formatted(called.size()));
    }

    private FrozenStage named(FrozenRevision revision, UUID id) {
        var found = revision.find(id).orElseThrow(() -> no("interview_id", "unknown",
                "The participant does not come through such a stage."));
        if (!found.label().equals(label)) {
            throw no("stage", "invalid", "The stage that interview_id names is called " + found.label() + ".");
        }
        return found;
    }

    private static Refusal no(String path, String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue(path, code, sentence)));
    }
}
