package enfilade.participant;

import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participant.Status;
import enfilade.web.JsonText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/** A participant as the API shows it and takes it back. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Participant", description = "Somebody who is evaluated. One person is one participant in an account, "
        + "known by the e-mail address, and may make many journeys.")
record ParticipantPayload(
        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable UUID id,
        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = 160, example = "Pia Novak")
        @Nullable String name,
        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 3, maxLength = 254,
                description = "Unique in the account, whatever the letter case.", example = "pia@acme.example")
        @Nullable String email,
        @OrNull @Schema(description = "The template of the latest journey. In a new participant the one on which a "
                + "journey starts at once; a change leaves it as it is.")
        @Nullable UUID evaluationTemplateId,
        @OrNull @Schema(maxLength = 255, description = "What your own system calls this person.", example = "ats-4711")
        @Nullable String externalId,
        @OrNull @Schema(maxLength = 60) @Nullable String phone,
        @ArraySchema(maxItems = 20, schema = @Schema(maxLength = 60),
                arraySchema = @Schema(description = "A tag that stands there twice is kept once."))
        @Nullable List<String> tags,
        @Schema(description = "Who this person is at work.") @Nullable Profile profile,
        @Schema(description = "What this person brings along.") @Nullable Background background,
        @OrNull @Schema(maxLength = 2_000, description = "An address on the web, beginning with https:// or http://.",
                example = "https://files.acme.example/pia.pdf")
        @Nullable String resumeUrl,
        @OrNull @Schema(maxLength = 255, description = "Kept and shown for you.") @Nullable String pipelineId,
        @Schema(description = "Whatever you want to keep here: an object of at most 10,000 "
                + "characters. A change lays its keys over those that are there, and null takes a key away.")
        @Nullable ObjectNode metadata,
        @Schema(defaultValue = "active", description = "archived puts this person away, active brings them back.")
        @Nullable Status status,
        @Schema(accessMode = AccessMode.READ_ONLY, description = "The latest first.")
        @Nullable List<JourneyInShort> journeys,
        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable Instant createdAt,
        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable Instant updatedAt) {

    static final Set<String> READ_ONLY = Set.of("id", "journeys", "created_at", "updated_at");

    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("externalId", "external_id"),
            Map.entry("resumeUrl", "resume_url"), Map.entry("pipelineId", "pipeline_id"),
            Map.entry("title", "profile.title"), Map.entry("organization", "profile.organization"),
            Map.entry("experienceLevel", "profile.experienceLevel"), Map.entry("location", "profile.location"),
            Map.entry("skills", "background.skills"), Map.entry("education", "background.education"),
            Map.entry("languages", "background.languages"), Map.entry(Enrolling.TEMPLATE, "evaluation_template_id"));

    /** Who somebody is at work. */
    @Schema(name = "ParticipantProfile")
    record Profile(@OrNull @Schema(maxLength = 160) @Nullable String title,
                   @OrNull @Schema(maxLength = 160) @Nullable String organization,
                   @OrNull @Schema(maxLength = 160) @Nullable String experienceLevel,
                   @OrNull @Schema(maxLength = 160) @Nullable String location) {

        private static final Profile NONE = new Profile(null, null, null, null);
    }

    /** What somebody brings along. */
    @Schema(name = "ParticipantBackground")
    record Background(@ArraySchema(maxItems = 50, schema = @Schema(maxLength = 160)) @Nullable List<String> skills,
                      @OrNull @Schema(maxLength = 1_000) @Nullable String education,
                      @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 160))
                      @Nullable List<String> languages) {

        private static final Background NONE = new Background(null, null, null);
    }

    /** One journey, as far as it tells which one it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ParticipantJourney")
    record JourneyInShort(UUID id, UUID evaluationTemplateId, JourneyState status) {}

    static ParticipantPayload of(UUID id, Draft it, List<Walk> walks, Instant createdAt, Instant updatedAt) {
        return new ParticipantPayload(id, it.name(), it.email(),
                walks.isEmpty() ? null : walks.getFirst().templateId(), it.externalId(), it.phone(), it.tags(),
                new Profile(it.title(), it.organization(), it.experienceLevel(), it.location()),
                new Background(it.skills(), it.education(), it.languages()), it.resumeUrl(), it.pipelineId(),
                (ObjectNode) JsonText.read(it.metadata()), it.status(), walks.stream().map(walk ->
                        new JourneyInShort(walk.id(), walk.templateId(), walk.state())).toList(), createdAt, updatedAt);
    }

    /** @return null, with the issues at their paths below this one, when it makes no sense */
    @Nullable Draft toDraft(String path, Checks checks) {
        var own = new Checks();
        var kept = Metadata.checked("metadata", metadata, own);
        var draft = own.tried(() -> draft(kept));
        checks.adopt(own, path, ParticipantPayload::key);
        return draft;
    }

    /** The same without what a change of the metadata took away. */
    ParticipantPayload without(JsonNode change, ParticipantPayload seen) {
        return metadata == null ? this : new ParticipantPayload(id, name, email, evaluationTemplateId, externalId,
                phone, tags, profile, background, resumeUrl, pipelineId, Metadata.without(metadata, change,
                JsonText.tree(seen).path("metadata")), status, journeys, createdAt, updatedAt);
    }

    /** A change sends nobody on their way, but may say again what is so. */
    void startsNowhere(ParticipantPayload seen, Checks checks) {
        var isSame = Objects.equals(evaluationTemplateId, seen.evaluationTemplateId());
        if (!isSame && checks.isFine("evaluation_template_id")) {
            checks.add("evaluation_template_id", "invalid", "A change starts no journey. This stays as it is.");
        }
    }

    /** How a field of a draft is spelt here. */
    static String key(String field) {
        return KEYS.getOrDefault(field, field);
    }

    private Draft draft(String kept) {
        var who = profile == null ? Profile.NONE : profile;
        var brings = background == null ? Background.NONE : background;
        return new Draft(name, email, externalId, phone, tags, who.title(), who.organization(), who.experienceLevel(),
                who.location(), brings.skills(), brings.education(), brings.languages(), resumeUrl, pipelineId, kept,
                status);
    }
}
