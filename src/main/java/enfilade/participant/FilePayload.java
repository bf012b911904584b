package enfilade.participant;

import enfilade.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A file of a participant, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "File", description = "A file that is kept with a participant.")
record FilePayload(
        UUID id,
        @Schema(example = "resume.pdf") String name,
        @Schema(description = "What it is by its content.", example = "application/pdf") String mediaType,
        @Schema(description = "In bytes.") int size,
        @Schema(description = "Who added it.", example = "Ada") String by,
        Instant createdAt) {

    /** A file that is handed in. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "File", description = "A file to be kept with a participant.")
    record Given(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 200,
                    example = "resume.txt")
            @Nullable String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, description = "All that is in it, in "
                    + "Base64; at most 5 MB before that, PDF or plain text.", example = "VGVuIHllYXJzIG9mIEphdmEu")
            @Nullable String content) {

        static final Set<String> READ_ONLY = Set.of("id", "media_type", "size", "by", "created_at");

        byte[] bytes(Checks checks) {
            try {
                return Base64.getDecoder().decode(content == null ? "" : content);
            } catch (IllegalArgumentException broken) {
                checks.add("content", "invalid", "This is no Base64.");
                return new byte[0];
            }
        }
    }

    /** One with all that is in it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "WholeFile", description = "A file that is kept with a participant, with all that is in it.")
    record Whole(UUID id, @Schema(example = "resume.pdf") String name, String mediaType, int size, String by,
                 Instant createdAt, @Schema(description = "All that is in it, in Base64.") String content) {

        static Whole of(Files.Whole it) {
            var file = it.file();
            return new Whole(file.id(), file.name(), file.mediaType(), file.size(), file.by(), file.at(),
                    Base64.getEncoder().encodeToString(it.bytes()));
        }
    }

    static FilePayload of(Files.Stored it) {
        return new FilePayload(it.id(), it.name(), it.mediaType(), it.size(), it.by(), it.at());
    }

    /** How the API spells what a use case refuses. */
    static String key(String field) {
        return field.equals("file") ? "content" : field;
    }
}
