package enfilade.participant;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Listing;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes about a participant, for programs. */
@RestController
@RequestMapping("/api/v1/participants/{participantId}/notes")
class NoteApi {

    /** Which part of the list is wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor) {

        Slice slice(Slice.Order order) {
            return Slice.of(page, pageSize, cursor, order);
        }
    }

    private final Participants participants;
    private final Notes notes;
    private final Noting noting;
    private final Writing writing;

    NoteApi(Participants participants, Notes notes, Noting noting, Writing writing) {
        this.participants = participants;
        this.notes = notes;
        this.noting = noting;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.CANDIDATES_READ)
    @Gives(value = NotePayload.class, several = true)
    @Operation(summary = "List notes", description = "What the team noted about a participant, the newest first.")
    ResponseEntity<byte[]> list(Actor me, @PathVariable UUID participantId, @Asked Filter filter) {
        participants.of(me, participantId);
        var found = notes.page(me.accountId(), participantId, filter.slice(Slice.Order.NEWEST_FIRST));
        return Reply.several(new Listing<>(found.data().stream().map(NotePayload::of).toList(), found.meta()));
    }

    @PostMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = NotePayload.class, examples = "note-participant")
    @Gives(value = NotePayload.class, status = 201)
    @Operation(summary = "Add a note", description = "The team reads it; the participant and engines never do.")
    ResponseEntity<byte[]> create(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.once(me, sent, () -> {
            var checks = new Checks();
            var asked = sent.read(NotePayload.class, NotePayload.READ_ONLY, checks);
            checks.refuse();
            var note = noting.note(me, participantId, asked.words());
            return Reply.created("/participants/" + participantId + "/notes", NotePayload.of(note));
        });
    }

    @DeleteMapping("/{noteId}")
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Remove a note", description = "Only whoever wrote it can.")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID participantId, @PathVariable UUID noteId) {
        noting.remove(me, participantId, noteId);
        return Reply.gone();
    }
}
