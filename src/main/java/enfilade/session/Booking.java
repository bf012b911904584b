package enfilade.session;

import enfilade.Checks;
import enfilade.evaluation.EvaluationTemplate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a session that they arrange.
 *
 * @param at         when; null is any time
 * @param zone       in which zone that was said; null is UTC
 * @param notes      for the team alone
 * @param key        by which the same wish is known again, for good
 * @param mode       kept and shown, of no effect
 * @param pipelineId kept and shown, of no effect
 */
record Booking(@Nullable Instant at, @Nullable String zone, @Nullable String notes, @Nullable String key,
               EvaluationTemplate.@Nullable Mode mode, @Nullable String pipelineId) {

    static final int LONGEST_NOTES = 1_000;
    static final int LONGEST_KEY = 255;
    static final Duration FURTHEST = Duration.ofDays(365);
    static final String USUAL_ZONE = "UTC";

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    Booking {
        var checks = new Checks();
        zone = zone == null || zone.isBlank() ? null : zone.strip();
        if (zone != null && !ZONES.contains(zone)) {
            checks.add("timezone", "not_a_choice", "A time zone has a name such as Europe/Lisbon.");
        }
        notes = checks.optional("notes", notes, LONGEST_NOTES);
        key = checks.optional("idempotency_key", key, LONGEST_KEY);
        pipelineId = checks.optional("pipeline_id", pipelineId, LONGEST_KEY);
        checks.refuse();
    }

    /** How a session is arranged now. */
    static Booking of(Session it) {
        return new Booking(it.scheduledAt(), it.zone(), it.notes(), it.idempotencyKey(), it.mode(), it.pipelineId());
    }

    /** Nothing is arranged for a time that has passed, nor for one so far ahead that nobody would wait for it. */
    void refuseWhatIsOutOfReach(Instant now, Checks checks) {
        if (at == null) return;
        if (at.isBefore(now)) checks.add("scheduled_at", "out_of_range", "Choose a time that is still to come.");
        if (at.isAfter(now.plus(FURTHEST))) {
            checks.add("scheduled_at", "out_of_range", "Choose a time within the next 365 days.");
        }
    }

    /** Whether it is for the same time, said in the same zone. */
    boolean isAtTheTimeOf(Booking other) {
        return Objects.equals(at, other.at) && zoneName().equals(other.zoneName());
    }

    String zoneName() {
        return zone == null ? USUAL_ZONE : zone;
    }
}
