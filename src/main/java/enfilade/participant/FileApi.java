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
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of a participant, for programs. */
@RestController
@RequestMapping("/api/v1/participants/{participantId}/files")
class FileApi {

    private static final int MOST_BYTES = 8 << 20;

    private final Participants participants;
    private final Files files;
    private final Filing filing;
    private final Writing writing;

    FileApi(Participants participants, Files files, Filing filing, Writing writing) {
        this.participants = participants;
        this.files = files;
        this.filing = filing;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.CANDIDATES_READ)
    @Gives(value = FilePayload.class, several = true)
    @Operation(summary = "List files", description = "What is kept with a participant, the oldest first.")
    ResponseEntity<byte[]> list(Actor me, @PathVariable UUID participantId, @Asked NoteApi.Filter filter) {
        participants.of(me, participantId);
        var found = files.page(me.accountId(), participantId, filter.slice(Slice.Order.OLDEST_FIRST));
        return Reply.several(new Listing<>(found.data().stream().map(FilePayload::of).toList(), found.meta()));
    }

    @GetMapping("/{fileId}")
    @Needs(Scope.CANDIDATES_READ)
    @Gives(FilePayload.Whole.class)
    @Operation(summary = "Read a file", description = "With all that is in it, in Base64.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID participantId, @PathVariable UUID fileId) {
        return Reply.one(FilePayload.Whole.of(files.of(me.accountId(), participantId, fileId)));
    }

    @PostMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = FilePayload.Given.class, atMost = MOST_BYTES, examples = "file-participant")
    @Gives(value = FilePayload.class, status = 201)
    @Operation(summary = "Add a file", description = "PDF or plain text by its content, whatever its name says; 5 MB "
            + "at most, and twenty of them for each participant.")
    ResponseEntity<byte[]> create(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            participants.of(me, participantId);
            var checks = new Checks();
            var asked = sent.read(FilePayload.Given.class, FilePayload.Given.READ_ONLY, checks);
            var bytes = asked.bytes(checks);
            var name = checks.required("name", asked.name(), 200, "A file needs a name.");
            checks.refuse();
            var file = Checks.spelt(FilePayload::key, () ->
                    filing.add(me, participantId, Objects.requireNonNull(name), bytes));
            return Reply.created("/participants/" + participantId + "/files/" + file.id(), FilePayload.of(file));
        });
    }

    @DeleteMapping("/{fileId}")
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Remove a file")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID participantId, @PathVariable UUID fileId) {
        filing.remove(me, participantId, fileId);
        return Reply.gone();
    }
}
