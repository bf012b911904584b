package enfilade.batch;

import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import enfilade.participant.Participant;
import enfilade.participant.Sought;
import enfilade.web.Words;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What is done to many at once, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Batch", description = "Something that is done to many participants at once: a preview first, then a "
        + "result for each, and a way back while its mails wait.")
record BatchPayload(
        UUID id, Kind action, Batch.Status status,
        @OrNull @Nullable UUID evaluationTemplateId,
        @OrNull @Schema(description = "To which revision they are moved.") @Nullable Integer revision,
        List<String> tags,
        @Schema(description = "How many it is about.") int people,
        @Schema(description = "How many came to which end so far.") Counts counts,
        Instant createdAt,
        @OrNull @Nullable Instant confirmedAt,
        @OrNull @Schema(description = "Until then its mails wait, and all of it can be taken back.")
        @Nullable Instant mailsAt,
        @OrNull @Nullable Instant endedAt,
        @OrNull @Schema(description = "Who took it back, as they were called then; null as long as nobody has.")
        @Nullable String undoneBy,
        @OrNull @Nullable Instant undoneAt) {

    /** How many came to which end. */
    @Schema(name = "BatchCounts")
    record Counts(int ready, int refused, int skipped, int done, int changed, int failed, int undone, int kept) {

        static Counts of(Map<Outcome, Integer> it) {
            return new Counts(it.getOrDefault(Outcome.READY, 0), it.getOrDefault(Outcome.REFUSED, 0),
                    it.getOrDefault(Outcome.SKIPPED, 0), it.getOrDefault(Outcome.DONE, 0),
                    it.getOrDefault(Outcome.CHANGED, 0), it.getOrDefault(Outcome.FAILED, 0),
                    it.getOrDefault(Outcome.UNDONE, 0), it.getOrDefault(Outcome.KEPT, 0));
        }
    }

    /** One person of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "BatchItem")
    record Item(@Schema(description = "Counted from 1; of an import, the line of the file.") int place,
                @OrNull @Nullable UUID participantId, @OrNull @Nullable UUID journeyId, String name, String email,
                Outcome outcome,
                @Schema(description = "What would happen, or why nothing can.") String preview,
                @OrNull @Schema(description = "What happened; null while nothing has.") @Nullable String result) {

        static Item of(BatchItem it) {
            return new Item(it.place(), it.participantId(), it.journeyId() == null ? it.thing() : it.journeyId(),
                    it.name(), it.email(), it.outcome(), it.words(), it.result());
        }
    }

    /** Whom it is about, when they are not named one by one. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "BatchFilter", description = "Everybody who fits, as in the list of participants.")
    record Filter(Participant.@Nullable Status status, @Nullable UUID evaluationTemplateId,
                  @Schema(maxLength = 60) @Nullable String tag, @Schema(maxLength = Words.LONGEST) @Nullable String q) {

        Sought sought() {
            return new Sought(Words.asked(q), status, evaluationTemplateId, null, tag);
        }
    }

    /** What is wanted. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Batch", description = "What is to be done, and to whom: participants by id, or all who fit.")
    record Wanted(
            @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {"invite", "move", "archive", "restore",
                "tag", "untag"}) @Nullable Kind action,
            @ArraySchema(maxItems = Batch.MOST) @Nullable List<UUID> participantIds,
            @OrNull @Nullable Filter filter,
            @OrNull @Schema(description = "Where they are invited to, or walk.") @Nullable UUID evaluationTemplateId,
            @OrNull @Schema(minimum = "1", description = "To which revision they are moved.")
            @Nullable Integer revision,
            @ArraySchema(maxItems = 20, schema = @Schema(maxLength = 60)) @Nullable List<String> tags) {

        Kind kind(Checks checks) {
            if (action == null && checks.isFine("action")) checks.add("action", "required", "Say what to do.");
            if (action == Kind.IMPORT) checks.add("action", "invalid", "People are imported as a table, in the pages.");
            var isOne = (participantIds == null) != (filter == null);
            if (!isOne && checks.isFine()) {
                checks.add("participant_ids", "required", "Name the participants, or say which filter they fit.");
            }
            checks.refuse();
            return Objects.requireNonNull(action);
        }

        Wish wish() {
            return new Wish(evaluationTemplateId, revision, tags == null ? List.of()
                    : tags.stream().map(String::strip).distinct().toList());
        }
    }

    static BatchPayload of(Batch it, Map<Outcome, Integer> counts) {
        return new BatchPayload(it.id(), it.kind(), it.status(), it.wish().templateId(), it.wish().revision(),
                it.wish().tags(), it.people(), Counts.of(counts), it.createdAt(), it.confirmedAt(), it.mailsAt(),
                it.endedAt(), it.undoneByName(), it.undoneAt());
    }

    /** How a field of a wish is spelt here. */
    static String key(String path) {
        return switch (path) {
            case "templateId" -> "evaluation_template_id";
            case "ids" -> "participant_ids";
            case "kind" -> "action";
            default -> path;
        };
    }
}
