package enfilade.agent;

import enfilade.Checks;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the interviewer knows about the place that it asks for. */
public record Context(
        @OrNull @Schema(maxLength = 10_000, description = "Left out of the library unless the team says otherwise.")
        @Nullable String organizationContext,
        @OrNull @Schema(maxLength = 10_000) @Nullable String domainContext,
        @OrNull
        @Schema(maxLength = 10_000, description = "In a roleplay, whom it plays and what has happened. Participants "
                + "read it; what they must not know beforehand belongs into additionalInstructions.")
        @Nullable String scenarioContext) {

    public static final Context NONE = new Context(null, null, null);

    public Context {
        var checks = new Checks();
        organizationContext = checks.optional("organizationContext", organizationContext, 10_000);
        domainContext = checks.optional("domainContext", domainContext, 10_000);
        scenarioContext = checks.optional("scenarioContext", scenarioContext, 10_000);
        checks.refuse();
    }
}
