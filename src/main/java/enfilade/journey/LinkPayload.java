package enfilade.journey;

import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A participant's link as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Link", description = "The newest link by which a participant comes to their journey.")
record LinkPayload(
        UUID journeyId,
        @Schema(minimum = "1", description = "Counted in each journey; a resent link keeps its number.") int number,
        @Schema(description = "`expired` still opens the participant's page, which says so; `revoked` opens nothing.")
        State status,
        @OrNull
        @Schema(description = "The address itself, while it works. Only with `interviews.write`, and not while a "
                + "sealed stage hides what the participant may know.")
        @Nullable String joinUrl,
        Instant expiresAt, @OrNull @Nullable Instant openedAt, @OrNull @Nullable Instant revokedAt,
        Instant createdAt) {

    /** Whether it lets somebody in. */
    enum State implements Choice { WORKING, EXPIRED, REVOKED }

    static LinkPayload of(Links.Link it, @Nullable String address, Instant now) {
        var state = it.revokedAt() != null ? State.REVOKED : it.isUsable(now) ? State.WORKING : State.EXPIRED;
        return new LinkPayload(it.journey(), it.number(), state, state == State.WORKING ? address : null,
                it.expiresAt(), it.openedAt(), it.revokedAt(), it.at());
    }

    /** How a link is to be renewed. */
    enum Renewal implements Choice { RESEND, REPLACE }

    /** What renews a link over the API. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Renewal", description = "How the participant gets their link once more.")
    record Renewed(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "`resend`: the same link goes out "
                    + "again and works for another 30 days at least; one that was revoked is replaced. `replace`: a "
                    + "new link goes out, and the ones before it stop working at once.", example = "replace")
            @Nullable Renewal renew,
            @Schema(minimum = "1", maximum = "365", description = "How long a new link works; 30 when absent. Only "
                    + "with `replace`.", example = "14")
            @Nullable Integer days) {

        static final Set<String> READ_ONLY = Set.of("journey_id", "number", "status", "join_url", "expires_at",
                "opened_at", "revoked_at", "created_at");

        private static final int MOST_DAYS = 365;

        void check(Checks checks) {
            if (checks.isFine("renew")) checks.chosen("renew", renew, "Say how: resend or replace.");
            checks.within("days", days, 1, MOST_DAYS, "A link works for 1 to 365 days.");
            if (days != null && renew == Renewal.RESEND && checks.isFine("days")) {
                checks.add("days", "not_allowed", "A link that is resent works for another 30 days at least.");
            }
            checks.refuse();
        }

        Duration lasting() {
            return days == null ? Links.USUAL : Duration.ofDays(days);
        }
    }
}
