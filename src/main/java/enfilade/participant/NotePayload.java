package enfilade.participant;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A note about a participant, as the API shows and takes it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Note", description = "What somebody noted about a participant, for the team alone.")
record NotePayload(
        @Schema(accessMode = AccessMode.READ_ONLY, nullable = true) @Nullable UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 4_000,
                example = "Called back on Monday.")
        @Nullable String words,
        @Schema(accessMode = AccessMode.READ_ONLY, nullable = true, description = "Who wrote it.", example = "Rui")
        @Nullable String by,
        @Schema(accessMode = AccessMode.READ_ONLY, nullable = true) @Nullable Instant createdAt) {

    static final Set<String> READ_ONLY = Set.of("id", "by", "created_at");

    static NotePayload of(Notes.Note it) {
        return new NotePayload(it.id(), it.words(), it.by(), it.at());
    }
}
