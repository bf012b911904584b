package enfilade.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.api.Moments;
import enfilade.api.Slice;
import enfilade.evaluation.Take;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sessions a program wants. */
record SessionFilter(
        @Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
        @JsonProperty("candidate_id") @Schema(description = "Of this participant.") @Nullable UUID candidateId,
        @JsonProperty("evaluation_template_id") @Schema(description = "On this template.")
        @Nullable UUID evaluationTemplateId,
        @JsonProperty("interview_id") @Schema(description = "At this stage.") @Nullable UUID interviewId,
        @JsonProperty("journey_id") @Schema(description = "Of this journey.") @Nullable UUID journeyId,
        Take.@Nullable State status,
        @JsonProperty("scheduled_from") @Schema(description = "Arranged for this moment or later.",
                format = "date-time")
        @Nullable String scheduledFrom,
        @JsonProperty("scheduled_to") @Schema(description = "Arranged for before this moment.", format = "date-time")
        @Nullable String scheduledTo) {

    Slice slice() {
        return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
    }

    /** Conditions on {@code session s} and {@code journey j}. */
    List<String> conditions(Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        add("s.participant_id = :candidate", "candidate", candidateId, conditions, params);
        add("j.template_id = :template", "template", evaluationTemplateId, conditions, params);
        add("s.stage_id = :stage", "stage", interviewId, conditions, params);
        add("s.journey_id = :journey", "journey", journeyId, conditions, params);
        add("s.status = :status", "status", status == null ? null : status.name(), conditions, params);
        var checks = new Checks();
        add("s.scheduled_at >= :from", "from", moment("scheduled_from", scheduledFrom, checks), conditions, params);
        add("s.scheduled_at < :to", "to", moment("scheduled_to", scheduledTo, checks), conditions, params);
        checks.refuse();
        return conditions;
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
                            Map<String, Object> params) {
        if (value == null) return;
        conditions.add(condition);
        params.put(name, value);
    }

    /** A plus that nobody escaped has become a space on its way. */
    private static @Nullable Object moment(String path, @Nullable String text, Checks checks) {
        var moment = Moments.read(path, text == null ? null : text.strip().replace(' ', '+'), checks);
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
