package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out a file that a participant handed in, to members who may see their journey. */
@Controller
@RequestMapping("/sessions/{sessionId}/attachments/{attachmentId}")
class DownloadController {

    private final Dossiers dossiers;
    private final Sessions sessions;
    private final Attachments attachments;

    DownloadController(Dossiers dossiers, Sessions sessions, Attachments attachments) {
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.attachments = attachments;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID sessionId, @PathVariable UUID attachmentId) {
        dossiers.ofSession(me, sessionId);
        if (sessions.of(me.accountId(), sessionId).handedInAt() == null) throw new Refusal.NotFound("file");
        return AttachmentController.download(attachments.of(me.accountId(), sessionId, attachmentId));
    }
}
