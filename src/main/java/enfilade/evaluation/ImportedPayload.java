package enfilade.evaluation;

import enfilade.agent.UseCase;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What an import made, or would make, as the API tells it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Import", description = "What was made; or would be, then without the ids of what is not there yet.")
record ImportedPayload(
        @Schema(description = "The new template, or the one that stages were added to.") MadeTemplate template,
        @Schema(description = "The stages that were added, in their order.") List<MadeStage> stages,
        @Schema(description = "The interviewers that the text brought along.") List<MadeAgent> agents,
        @Schema(description = "What somebody may want to know about it, in sentences.") List<String> notes) {

    /** The template, as far as it tells which one it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportedTemplate")
    record MadeTemplate(
            @OrNull @Schema(description = "Null as long as it is not there.") @Nullable UUID id,
            @Schema(example = "Senior Backend Engineer") String templateName, UseCase useCase, Outcome successOutcome,
            EvaluationTemplate.Status status) {

        static MadeTemplate of(@Nullable UUID id, EvaluationTemplate.Draft it) {
            return new MadeTemplate(id, it.name(), it.useCase(), it.outcome(), it.status());
        }
    }

    /** One stage. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ImportedStage")
    record MadeStage(@OrNull @Nullable UUID id, String type, String stageName,
                     @OrNull @Schema(description = "Null for one that is archived.") @Nullable Integer stageOrder) {}

    /** One interviewer. */
    @Schema(name = "ImportedAgent")
    record MadeAgent(@Schema(description = "By what the stages of the text call it.") String key, String name,
                     @OrNull @Nullable UUID id,
                     @Schema(description = "Whether it is one of the account that is equal in every field.")
                     boolean reused) {}

    /** @param template the one that stages are added to; null when it would be made */
    static ImportedPayload planned(ImportPlan plan, @Nullable EvaluationTemplate template) {
        var shown = template == null ? MadeTemplate.of(null, plan.template())
                : MadeTemplate.of(template.id(), template.draft());
        return of(plan, shown, List.of(), Map.of());
    }

    static ImportedPayload done(Importing.Imported done, EvaluationTemplate template) {
        return of(done.plan(), MadeTemplate.of(template.id(), template.draft()), done.stages(), done.agents());
    }

    private static ImportedPayload of(ImportPlan plan, MadeTemplate template, List<UUID> ids,
                                      Map<String, UUID> agents) {
        var stages = IntStream.range(0, plan.stages().size()).mapToObj(i -> {
            var step = plan.stages().get(i);
            return new MadeStage(ids.isEmpty() ? null : ids.get(i), step.draft().label(), step.draft().name(),
                    step.door().order());
        }).toList();
        return new ImportedPayload(template, stages, plan.interviewers().stream().map(it -> new MadeAgent(it.key(),
                it.name(), agents.getOrDefault(it.key(), it.reused()), !it.isMade())).toList(), plan.notes());
    }
}
