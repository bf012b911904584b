package enfilade.session;

import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a session, for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{sessionId}/transcript")
class TranscriptApi {

    private final SessionReading reading;
    private final Submissions submissions;

    TranscriptApi(SessionReading reading, Submissions submissions) {
        this.reading = reading;
        this.submissions = submissions;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(TranscriptPayload.class)
    @Operation(operationId = "getSessionTranscript", summary = "Read what was said in a session", description = "Once "
            + "the conversation has ended; before that it is the participant's alone, and `turns` is empty.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID sessionId) {
        var session = reading.one(me, sessionId);
        return Reply.one(TranscriptPayload.of(session.id(), submissions.of(me.accountId(), sessionId)));
    }
}
