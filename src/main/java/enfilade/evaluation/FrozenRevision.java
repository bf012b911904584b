package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.agent.UseCase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A revision as the rules and those who walk through it see it: its doors in a row, and the words it ends with. No
 * clock, no database.
 *
 * @param positive the word for somebody who made it, such as hire
 * @param negative the other one
 * @param past     doors that are no longer in the row of somebody who was moved to another revision, but were opened
 */
public record FrozenRevision(UUID id, UUID templateId, int number, String templateName, UseCase useCase,
                             String positive, String negative, String language, List<FrozenStage> stages,
                             List<FrozenStage> past) {

    public FrozenRevision {
        stages = List.copyOf(stages);
        past = List.copyOf(past);
    }

    /** The same with another row of doors: what somebody who was moved here walks through. */
    public FrozenRevision along(List<FrozenStage> row, List<FrozenStage> past) {
        var renumbered = IntStream.range(0, row.size()).mapToObj(i -> row.get(i).at(i)).toList();
        return new FrozenRevision(id, templateId, number, templateName, useCase, positive, negative, language,
                renumbered, past);
    }

    static FrozenRevision of(Revision revision, Blueprint it) {
        var template = it.template();
        var outcome = Objects.requireNonNull(template.successOutcome());
        var words = outcome.ends(template.outcomeWords());
        var stages = IntStream.range(0, it.steps().size()).mapToObj(i -> {
            var step = it.steps().get(i);
            return FrozenStage.of(revision.id(), i, step, it.judge(step));
        }).toList();
        return new FrozenRevision(revision.id(), revision.templateId(), revision.number(),
                Objects.requireNonNull(template.templateName()), Objects.requireNonNull(template.useCase()),
                words.getFirst(), words.getLast(), Objects.requireNonNullElse(template.language(), "en"), stages,
                List.of());
    }

    /** The same as somebody walks through it who has more time or takes than others. */
    public FrozenRevision allowing(Allowance it) {
        return it.isNone() ? this : new FrozenRevision(id, templateId, number, templateName, useCase, positive,
                negative, language, stages.stream().map(door -> door.allowing(it)).toList(),
                past.stream().map(door -> door.allowing(it)).toList());
    }

    public FrozenStage first() {
        return stages.getFirst();
    }

    public FrozenStage stage(UUID id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("stage"));
    }

    public Optional<FrozenStage> find(UUID id) {
        return Stream.concat(stages.stream(), past.stream()).filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The door behind this one; empty after the last. */
    public Optional<FrozenStage> after(UUID stage) {
        return stages.stream().skip(stage(stage).order() + 1L).findFirst();
    }

    public boolean isLast(UUID stage) {
        return after(stage).isEmpty();
    }

    /** All durations together, in minutes. */
    public int minutes() {
        return stages.stream().mapToInt(FrozenStage::minutes).sum();
    }

    public String minutesInWords() {
        return Wording.minutes(minutes());
    }

    /** "1 h 15 min": the durations of some of its stages together. */
    public static String timeOf(List<FrozenStage> stages) {
        return Wording.minutes(stages.stream().mapToInt(FrozenStage::minutes).sum());
    }

    /** Whether anything is at stake: practice alone ends without a recommendation, and nobody is asked for one. */
    public boolean isAssessed() {
        return stages.stream().anyMatch(stage -> stage.kind() != Stage.Kind.PRACTICE_SESSION);
    }

    /** Whether the participant reads the recommendation: by their letter and on their page, if every door allows it. */
    public boolean tellsRecommendation() {
        return stages.stream().allMatch(stage -> stage.shown().includeRecommendation());
    }

    public List<String> words() {
        return List.of(positive, negative);
    }
}
