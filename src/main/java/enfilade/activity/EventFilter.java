package enfilade.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.api.Moments;
import enfilade.web.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events a program wants. */
record EventFilter(
        @Schema(minimum = "1", maximum = "100", defaultValue = "20") @Nullable Integer pageSize,
        @Schema(description = "Where an earlier answer ended: its `next_cursor`.") @Nullable String cursor,
        @Schema(description = "Types, separated by commas; `stage.*` is every type that begins so.",
                example = "stage.created,template.*")
        @Nullable String type,
        @Schema(description = "From this moment on, such as `2026-11-22T09:30:00Z`.", format = "date-time")
        @Nullable String since,
        @Schema(description = "Before this moment.", format = "date-time") @Nullable String until,
        @Schema(description = "The id of an event that is known already: those after it.",
                example = "evt_5f0c3a1e8d2b4c7fa9e61b0d4c8f2a37")
        @Nullable String after,
        @JsonProperty("thing_id") @Schema(description = "About this thing.") @Nullable UUID thingId) {

    private static final String TYPE = "[a-z_]+\\.([a-z_]+|\\*)";
    private static final int USUAL_SIZE = 20;
    private static final int MOST_TYPES = 20;

    /** The same, once it is sure that all of it makes sense. */
    record Read(int size, @Nullable Long behind, List<String> types, @Nullable OffsetDateTime since,
                @Nullable OffsetDateTime until, @Nullable UUID after, @Nullable UUID thing) {}

    Read read() {
        var checks = new Checks();
        checks.within("pageSize", pageSize, 1, 100, "A page has 1 to 100 rows.");
        var place = Cursor.read(cursor).filter(it -> it.later() && it.key().matches("\\d{1,18}"));
        if (cursor != null && !cursor.isEmpty() && place.isEmpty()) {
            checks.add("cursor", "invalid", "This is no cursor that this list gave.");
        }
        var types = types(checks);
        var from = moment("since", since, checks);
        var before = moment("until", until, checks);
        var known = EventPayload.activityOf(after);
        if (after != null && known.isEmpty()) checks.add("after", "wrong_type", "This is no id of an event.");
        checks.refuse();
        return new Read(pageSize == null ? USUAL_SIZE : pageSize,
                place.map(it -> Long.valueOf(it.key())).orElse(null), types, from, before, known.orElse(null), thingId);
    }

    private List<String> types(Checks checks) {
        if (type == null) return List.of();
        var types = Stream.of(type.split(",")).map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
        if (types.size() > MOST_TYPES) checks.add("type", "too_many", "At most 20 types at once.");
        if (!types.stream().allMatch(it -> it.matches(TYPE) && Activity.Kind.of(it).isPresent())) {
            checks.add("type", "not_a_choice", "A type begins with one of " + String.join(", ",
                    Stream.of(Activity.Kind.values()).map(Activity.Kind::prefix).toList())
                    + "; such as stage.created or stage.*.");
        }
        return types;
    }

    /** A plus that nobody escaped has become a space on its way. */
    private static @Nullable OffsetDateTime moment(String path, @Nullable String text, Checks checks) {
        var moment = Moments.read(path, text == null ? null : text.strip().replace(' ', '+'), checks);
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
