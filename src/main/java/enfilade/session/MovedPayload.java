package enfilade.session;

import enfilade.Checks;
import enfilade.api.Moments;
import enfilade.api.Sent;
import enfilade.web.JsonText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What can still be changed of a session over the API. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Session", description = "Another time, or other notes.")
record MovedPayload(
        @Schema(format = "date-time", description = "Still to come, within 365 days, and before the door's "
                + "deadline; null is any time.",
                example = "2027-03-02T09:00:00Z")
        @Nullable String scheduledAt,
        @Schema(maxLength = 60, description = "A name of the IANA time zone database; null is UTC.")
        @Nullable String timezone,
        @Schema(maxLength = 1_000) @Nullable String notes) {

    /** What was said when it was made, and stays; sent back as it was read, it is in nobody's way. */
    private static final List<String> FIXED = List.of("candidate_id", "evaluation_template_id", "stage",
            "interview_id", "idempotency_key", "evaluation_mode", "pipeline_id");

    private static final Set<String> TAKEN = taken();

    static MovedPayload of(Sent sent, SessionPayload seen, Checks checks) {
        var asked = sent.over(new MovedPayload(seen.scheduledAt() == null ? null : seen.scheduledAt().toString(),
                seen.timezone(), seen.notes()), MovedPayload.class, TAKEN, checks);
        var body = sent.body();
        var now = JsonText.tree(seen);
        FIXED.stream().filter(key -> body.has(key) && !body.get(key).equals(now.get(key))).forEach(key ->
                checks.add(key, "invalid", "This stays as it was when the session was made."));
        return asked;
    }

    Booking over(Session session, Checks checks) {
        var before = Booking.of(session);
        var at = Moments.read("scheduled_at", scheduledAt, checks);
        var zone = before.zoneName().equals(timezone) ? before.zone() : timezone;
        var made = checks.tried(() -> new Booking(at, zone, notes, before.key(), before.mode(),
                before.pipelineId()));
        return made == null ? before : made;
    }

    private static Set<String> taken() {
        var all = new HashSet<>(BookingPayload.READ_ONLY);
        all.addAll(FIXED);
        return Set.copyOf(all);
    }
}
