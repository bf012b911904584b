package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that a participant gives along: added, looked at, removed until they are handed in. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}/attachments")
class AttachmentController {

    private final RoomPage page;
    private final Drafting drafting;
    private final Visits visits;
    private final Attachments attachments;

    AttachmentController(RoomPage page, Drafting drafting, Visits visits, Attachments attachments) {
        this.page = page;
        this.drafting = drafting;
        this.visits = visits;
        this.attachments = attachments;
    }

    @PostMapping
    Object attach(Visitor visitor, @PathVariable UUID sessionId, @RequestParam @Nullable MultipartFile file,
                  Model model) throws IOException {
        try {
            drafting.attach(visitor, sessionId, name(file), file == null ? new byte[0] : file.getBytes());
            return "redirect:/door/{token}/sessions/{sessionId}#files";
        } catch (Refusal.Invalid no) {
            model.addAttribute("wrongFile", no.getMessage());
            return new ModelAndView(page.open(visitor, sessionId, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{attachmentId}")
    ResponseEntity<byte[]> show(Visitor visitor, @PathVariable UUID sessionId, @PathVariable UUID attachmentId) {
        var visit = visits.of(visitor);
        if (visitor.isRevoked()) throw new Refusal.NotFound("file");
        return download(attachments.of(visitor.accountId(), visit.session(sessionId).id(), attachmentId));
    }

    @PostMapping("/{attachmentId}/removal")
    String detach(Visitor visitor, @PathVariable UUID sessionId, @PathVariable UUID attachmentId) {
        drafting.detach(visitor, sessionId, attachmentId);
        return "redirect:/door/{token}/sessions/{sessionId}#files";
    }

    /** Never shown inside a page of ours: whoever wants to look at it saves it first. */
    static ResponseEntity<byte[]> download(Attachments.Whole whole) {
        var disposition = ContentDisposition.attachment().filename(whole.file().name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, whole.file().mediaType()).body(whole.bytes());
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
