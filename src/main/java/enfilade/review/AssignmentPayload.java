package enfilade.review;

import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Who takes care of what a journey waits for, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Assignment", description = "The member who takes care of what a journey waits for.")
record AssignmentPayload(
        UUID journeyId,
        @OrNull @Schema(description = "Their e-mail; null while nobody has taken it.", example = "rui@acme.example")
        @Nullable String member,
        @OrNull @Schema(example = "Rui") @Nullable String name) {

    static AssignmentPayload of(UUID journey, Assigning.@Nullable Reviewer who) {
        return new AssignmentPayload(journey, who == null ? null : who.email(), who == null ? null : who.name());
    }

    /** Who is to take care of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Assignment", description = "Who is to take care of it.")
    record Given(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = true, maxLength = 254,
                    description = "The e-mail of a member who may decide there; null gives it back to everybody.",
                    example = "rui@acme.example")
            @Nullable String member) {

        static final Set<String> READ_ONLY = Set.of("journey_id", "name");
    }
}
