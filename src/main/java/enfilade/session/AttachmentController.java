package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that a participant gives along: added, looked at, removed until they are handed in. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}/attachments")
class AttachmentController {

    private static final String FILES = "redirect:/door/{token}/sessions/{sessionId}#files";

    private final RoomForm form;
    private final Drafting drafting;
    private final Visits visits;
    private final Attachments attachments;

    AttachmentController(RoomForm form, Drafting drafting, Visits visits, Attachments attachments) {
        this.form = form;
        this.drafting = drafting;
        this.visits = visits;
        this.attachments = attachments;
    }

    /** Whoever presses the button without a file is told so, as with an empty one. */
    @PostMapping
    Object attach(Visitor visitor, @PathVariable UUID sessionId, @RequestParam Map<String, String> typed,
                  @RequestParam @Nullable MultipartFile file, Model model) {
        return form.keep(visitor, sessionId, typed, "", file, () -> {}, model).<Object>map(again -> again)
                .orElse(FILES);
    }

    @GetMapping("/{attachmentId}")
    ResponseEntity<byte[]> show(Visitor visitor, @PathVariable UUID sessionId, @PathVariable UUID attachmentId) {
        var visit = visits.of(visitor);
        if (visitor.isRevoked()) throw new Refusal.NotFound("file");
        return download(attachments.of(visitor.accountId(), visit.session(sessionId).id(), attachmentId));
    }

    @PostMapping("/{attachmentId}/removal")
    Object detach(Visitor visitor, @PathVariable UUID sessionId, @PathVariable UUID attachmentId,
                  @RequestParam Map<String, String> typed, @RequestParam @Nullable MultipartFile file, Model model) {
        return form.keep(visitor, sessionId, typed, "", RoomForm.chosen(file),
                () -> drafting.detach(visitor, sessionId, attachmentId), model).<Object>map(again -> again)
                .orElse(FILES);
    }

    /** Never shown inside a page of ours: whoever wants to look at it saves it first. */
    static ResponseEntity<byte[]> download(Attachments.Whole whole) {
        var disposition = ContentDisposition.attachment().filename(whole.file().name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, whole.file().mediaType()).body(whole.bytes());
    }
}
