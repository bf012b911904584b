package enfilade.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a record has to stay, as the API takes it. */
@Schema(name = "Hold", description = "Why a record has to stay.")
record HoldPayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 2_000,
                description = "Read by admins and owners alone.", example = "A complaint is open")
        @Nullable String reason) {}
