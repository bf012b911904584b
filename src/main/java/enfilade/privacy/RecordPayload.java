package enfilade.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.participant.Belongings.Chapter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Everything that is kept about one participant, as programs read it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Record", description = "Everything that is kept about one participant, chapter by chapter.")
record RecordPayload(
        UUID participantId,
        @Schema(description = "When it was put together.") Instant madeAt,
        List<Part> chapters) {

    /** One chapter of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "RecordChapter")
    record Part(
            @Schema(description = "How programs call it.", example = "journeys") String key,
            @Schema(description = "How people call it.", example = "Journeys") String title,
            @JsonProperty("entries")
            @Schema(description = "What is kept, oldest first; which keys there are depends on the chapter.")
            List<Map<String, @Nullable Object>> entries) {

        static Part of(Chapter it) {
            return new Part(it.key(), it.title(), it.entries());
        }
    }

    static RecordPayload of(WholeRecord it) {
        return new RecordPayload(it.participantId(), it.madeAt(), it.chapters().stream().map(Part::of).toList());
    }
}
