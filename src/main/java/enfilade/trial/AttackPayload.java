package enfilade.trial;

import enfilade.api.OrNull;
import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Tried;
import enfilade.evaluation.Runner;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The attacks that were tried last on an interviewer, as the API shows them. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "AttackRun", description = "The attacks that were tried last on an agent profile, as far as they have "
        + "come: the same made-up answers judged as they are, and once more with each attack in them.")
record AttackPayload(
        UUID id, UUID agentProfileId,
        @Schema(description = "The version of the profile that was tried.") int agentVersion,
        AttackRun.Status status,
        @Schema(description = "What judged: the built-in rules or a language model.") Engine engine,
        @OrNull @Schema(description = "What the model calls itself.") @Nullable String model,
        @OrNull @Schema(description = "With which words the engine was asked; null while no attack was tried.")
        @Nullable String promptVersion,
        @Schema(description = "How many attacks there are.") int total,
        @Schema(description = "How many of those that were tried changed nothing but that a person reads it.") int held,
        @OrNull @Schema(minimum = "0", maximum = "100", description = "The score without any attack; null when there "
                + "is none.")
        @Nullable BigDecimal scoreWithout,
        List<Attack> attacks,
        @OrNull @Schema(description = "Why it goes on later, or did not come to an end.") @Nullable String trouble,
        @Schema(description = "Who wanted it, as they were called then.") String begunBy,
        Instant begunAt,
        @OrNull @Nullable Instant endedAt) {

    /** What judged. */
    enum Engine implements Choice { SCRIPTED, MODEL }

    /** One of the attacks. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Attack")
    record Attack(
            String name,
            @Schema(description = "What it tries, in a sentence.") String about,
            @OrNull @Schema(minimum = "0", maximum = "100", description = "With the attack, as the judge scores by "
                    + "itself; null when it scored nothing.")
            @Nullable BigDecimal score,
            @Schema(description = "Whether that score would not count, because the attack is known and a person "
                    + "reads it.")
            boolean flagged,
            @Schema(description = "Whether the judge by itself was not talked into more than 5 points of 100.")
            boolean heldAlone,
            @Schema(description = "Whether nothing but a flagged score changed.") boolean held) {

        static Attack of(Tried it) {
            return new Attack(it.attack().name(), it.attack().about(), it.alone(), it.isFlagged(), it.isHeldAlone(),
                    it.isHeld());
        }
    }

    static AttackPayload of(AttackRun it) {
        var tried = it.tried();
        return new AttackPayload(it.id(), it.profileId(), it.agentVersion(), it.status(),
                it.runner() == Runner.MODEL ? Engine.MODEL : Engine.SCRIPTED,
                it.model().isEmpty() ? null : it.model(), it.prompt(), Attacks.all().size(),
                (int) tried.stream().filter(Tried::isHeld).count(), it.without(),
                tried.stream().map(Attack::of).toList(), it.trouble(), it.begunBy(), it.begunAt(), it.endedAt());
    }
}
