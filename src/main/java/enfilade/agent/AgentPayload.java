package enfilade.agent;

import enfilade.Checks;
import enfilade.agent.AgentText.DimensionText;
import enfilade.agent.AgentText.OutputText;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent profile as the API shows it and takes it back. */
@Schema(name = "AgentProfile", description = "An interviewer: who it is, how it talks, and the weighted dimensions "
        + "that it grades.")
record AgentPayload(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 160,
                example = "Backend Hiring Agent")
        @Nullable String name,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 4_000,
                description = "How it introduces itself.", example = "Alex, a staff engineer on the platform team.")
        @Nullable String persona,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What it is for.", example = "hiring")
        @Nullable UseCase useCase,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What it looks for: 1 to 12 dimensions of "
                + "different names whose weights add up to exactly 100. A list is replaced whole.")
        @Nullable List<DimensionText> evaluationDimensions,
        @Schema(description = "What it knows about the place that it asks for.") @Nullable Context context,
        @Schema(description = "How it talks.") @Nullable Interaction interaction,
        @Schema(description = "How its scores are shown. Every score that is kept is 0 to 100.")
        @Nullable Scoring scoring,
        @Schema(description = "What the participant's report shows.") @Nullable OutputText output,
        @OrNull @Schema(maxLength = 10_000) @Nullable String additionalInstructions,
        @Schema(defaultValue = "false", description = "Whether the library shows it, to every account, as it was when "
                + "it was last published. For one that is there already, true alone changes nothing; together with "
                + "showOrganization in the query it is shown as it is now. False takes it out.")
        @Nullable Boolean isPublic,
        @Schema(defaultValue = "active", description = "An archived one stands at no door and not in the library.")
        AgentProfile.@Nullable Status status,
        @Schema(defaultValue = "default", description = "Who runs it.") @Nullable Engine engine,
        @Schema(description = "The question plan for stages that have none of their own. At most 50 questions and "
                + "60,000 characters.")
        @Nullable List<Question> questions,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant createdAt,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant updatedAt) {

    static final Set<String> READ_ONLY = Set.of("id", "createdAt", "updatedAt");

    static AgentPayload of(UUID id, AgentText it, boolean isPublic, AgentProfile.Status status, Instant createdAt,
                           Instant updatedAt) {
        return new AgentPayload(id, it.name(), it.persona(), it.useCase(), it.evaluationDimensions(), it.context(),
                it.interaction(), it.scoring(), it.output(), it.additionalInstructions(), isPublic, status, it.engine(),
                it.questions(), createdAt, updatedAt);
    }

    /**
     * What somebody wants of the profile, or every reason why not. One that the library shows already stays there as
     * it was, because writing back what was read changes nothing; it is shown anew when somebody says how.
     *
     * @param seen              the profile as it is; null for a new one
     * @param saysWhoSeesIt     whether {@code isPublic} was written down, rather than left as it is
     * @param showsOrganization whether the library may show what was written about the organization
     */
    Settling.Wish toWish(@Nullable AgentPayload seen, boolean saysWhoSeesIt, @Nullable Boolean showsOrganization,
                         Checks checks) {
        var said = saysWhoSeesIt && checks.isFine("isPublic") ? Boolean.TRUE.equals(isPublic) : null;
        var kept = status == null ? AgentProfile.Status.ACTIVE : status;
        if (Boolean.TRUE.equals(said) && kept == AgentProfile.Status.ARCHIVED) {
            checks.add("isPublic", "invalid", "An archived profile is not shown in the library.");
        }
        if (showsOrganization != null && !Boolean.TRUE.equals(said)) {
            checks.add("showOrganization", "invalid", "This says how isPublic: true is meant, and goes only with it.");
        }
        var isThere = seen != null && Boolean.TRUE.equals(seen.isPublic());
        var isShown = isThere && Boolean.TRUE.equals(said) && showsOrganization == null ? null : said;
        var isReworded = seen == null || !text().equals(seen.text());
        var draft = isReworded ? text().toDraft("", checks) : null;
        checks.refuse();
        return new Settling.Wish(draft, kept, isShown, Boolean.TRUE.equals(showsOrganization));
    }

    private AgentText text() {
        return new AgentText(null, name, persona, useCase, evaluationDimensions, context, interaction, scoring, output,
                additionalInstructions, engine, questions);
    }
}
