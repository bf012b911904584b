package enfilade.evaluation;

import enfilade.Checks;
import enfilade.api.Sent;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Of what a program wants a copy. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Duplicate", description = "The body of a request with action=duplicate.")
record CopyPayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What to copy, of the same account.")
        @Nullable UUID sourceId) {

    /** What a POST does other than to make a new thing from its body. */
    enum Action implements Choice { DUPLICATE }

    /** The query of such a POST. */
    record Manner(@Schema(description = "Makes a copy of what source_id names, instead of a new one from the body.")
                  @Nullable Action action) {

        boolean isCopy() {
            return action == Action.DUPLICATE;
        }
    }

    /** The copy. What is not there, or in another account, is an issue of the body. */
    static <T> T of(Sent sent, Function<UUID, T> copying) {
        var checks = new Checks();
        var source = sent.read(CopyPayload.class, Set.of(), checks).sourceId();
        if (source == null && checks.isFine("source_id")) {
            checks.add("source_id", "required", "Say of what you want a copy.");
        }
        checks.refuse();
        return Checks.named("source_id", () -> copying.apply(source));
    }
}
