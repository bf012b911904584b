package enfilade.participant;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.participant.Participant.Status;
import enfilade.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Participants, for programs. */
@RestController
@RequestMapping("/api/v1/participants")
class ParticipantApi {

    /** Which participants are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor, @Nullable Status status,
                  @JsonProperty("evaluation_template_id")
                  @Schema(description = "Those with a journey on this template.") @Nullable UUID evaluationTemplateId,
                  @Schema(description = "The one with exactly this address, whatever the letter case.")
                  @Nullable String email,
                  @JsonProperty("external_id") @Schema(description = "Those whom your system calls exactly this.")
                  @Nullable String externalId,
                  @Schema(maxLength = Words.LONGEST,
                          description = "Beginnings of words of the name, the organization, the address or the "
                          + "external id.")
                  @Nullable String q) {

        Sought sought() {
            return Sought.of(Words.asked(q), status, evaluationTemplateId, null);
        }

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    private static final int MOST_BYTES = 8 << 20;

    private final Participants participants;
    private final ParticipantReading reading;
    private final Enrolling enrolling;
    private final Admitting admitting;
    private final Writing writing;

    ParticipantApi(Participants participants, ParticipantReading reading, Enrolling enrolling,
                   Admitting admitting, Writing writing) {
        this.participants = participants;
        this.reading = reading;
        this.enrolling = enrolling;
        this.admitting = admitting;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.CANDIDATES_READ)
    @Gives(value = ParticipantPayload.class, several = true)
    @Operation(summary = "List participants", description = "The newest first, archived ones too unless `status` says "
            + "otherwise.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{participantId}")
    @Needs(Scope.CANDIDATES_READ)
    @Gives(ParticipantPayload.class)
    @Operation(summary = "Read a participant")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID participantId) {
        return Reply.one(reading.one(me, participantId));
    }

    @PostMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = ParticipantPayload.class, examples = "create-participant")
    @Gives(value = ParticipantPayload.class, status = 201)
    @Operation(summary = "Add a participant", description = "With `evaluation_template_id` a journey starts there at "
            + "once, or nothing is made. An e-mail that somebody has already is refused with the code `taken`.")
    ResponseEntity<byte[]> create(Actor me, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            var checks = new Checks();
            var asked = sent.read(ParticipantPayload.class, ParticipantPayload.READ_ONLY, checks);
            var draft = asked.toDraft("", checks);
            checks.refuse();
            var added = Checks.spelt(ParticipantPayload::key, () ->
                    enrolling.enrol(me, Objects.requireNonNull(draft), asked.evaluationTemplateId()));
            return Reply.created("/participants/" + added.id(), reading.one(me, added.id()));
        });
    }

    @PostMapping("/bulk")
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = ParticipantsPayload.class, atMost = MOST_BYTES, examples = "create-participants")
    @Gives(ParticipantsPayload.Outcome.class)
    @Operation(operationId = "createParticipantsInBulk", summary = "Add many participants", description = "Up to 500 "
            + "at once. A row whose e-mail somebody in the account has, or an earlier row, makes nobody and is told "
            + "under `skipped`, with the id of who has it. When anything else is wrong with any row, nobody is added, "
            + "and all that is wrong is told.")
    ResponseEntity<byte[]> createSeveral(Actor me, Sent sent) {
        return writing.once(me, sent, Admitting::isOvertaken, () -> {
            me.mayEnrol();
            var checks = new Checks();
            var rows = ParticipantsPayload.read(sent, checks).toRows(checks);
            var outcome = Checks.spelt(ParticipantsPayload::key, () -> admitting.admit(me, rows));
            return Reply.one(ParticipantsPayload.Outcome.of(outcome, reading.all(me, outcome.created())));
        });
    }

    @PatchMapping("/{participantId}")
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = ParticipantPayload.class, partly = true, examples = "change-participant")
    @Gives(ParticipantPayload.class)
    @Operation(summary = "Change a participant", description = "Changes the keys that it names, within objects too. "
            + "`status` archives and restores; nothing else of an archived participant changes.")
    ResponseEntity<byte[]> change(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.over(sent, () -> lock(me, participantId), () -> reading.one(me, participantId), seen -> {
            var checks = new Checks();
            var asked = sent.over(seen, ParticipantPayload.class, ParticipantPayload.READ_ONLY, checks)
                    .without(sent.body().path("metadata"), seen);
            asked.startsNowhere(seen, checks);
            var draft = asked.toDraft("", checks);
            checks.refuse();
            Checks.spelt(ParticipantPayload::key, () ->
                    enrolling.change(me, participantId, null, Objects.requireNonNull(draft)));
            return Reply.one(reading.one(me, participantId));
        });
    }

    @DeleteMapping("/{participantId}")
    @Needs(Scope.CANDIDATES_DELETE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Archive a participant", description = "Nothing is erased: `status: active` brings them back.")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.over(sent, () -> lock(me, participantId), () -> reading.one(me, participantId), seen -> {
            enrolling.archive(me, participantId);
            return Reply.gone();
        });
    }

    private void lock(Actor me, UUID participantId) {
        me.mayEnrol();
        participants.lockedOf(me, participantId);
    }
}
