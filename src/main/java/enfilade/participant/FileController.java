package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Htmx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a participant: added, saved elsewhere, and taken away. */
@Controller
@RequestMapping("/participants/{participantId}/files")
class FileController {

    private static final String BACK = "redirect:/participants/{participantId}#files";

    private final Filing filing;
    private final Files files;
    private final Participants participants;
    private final ParticipantPage page;

    FileController(Filing filing, Files files, Participants participants, ParticipantPage page) {
        this.filing = filing;
        this.files = files;
        this.participants = participants;
        this.page = page;
    }

    @GetMapping
    String index(Actor me, @PathVariable UUID participantId) {
        participants.of(me, participantId);
        return BACK;
    }

    /** Whoever presses the button without a file is told so, as with an empty one. */
    @PostMapping
    Object add(Actor me, @PathVariable UUID participantId, @RequestParam @Nullable MultipartFile file, Htmx htmx,
               Model model, RedirectAttributes flash) throws IOException {
        var bytes = file == null ? new byte[0] : file.getBytes();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            flash.addFlashAttribute("notice", filing.add(me, participantId, name, bytes).name() + " added");
            return BACK;
        } catch (Refusal.Invalid no) {
            page.show(me, participantId, model);
            model.addAttribute("wrongFile", no.issues().getFirst().message());
            return htmx.invalid("participants/show", "participants/notes :: files");
        }
    }

    /** Never shown inside a page of ours: whoever wants to look at it saves it first. */
    @GetMapping("/{fileId}")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID participantId, @PathVariable UUID fileId) {
        var whole = files.of(me.accountId(), participantId, fileId);
        var saved = ContentDisposition.attachment().filename(whole.file().name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header(HttpHeaders.CONTENT_TYPE, whole.file().mediaType()).body(whole.bytes());
    }

    @PostMapping("/{fileId}/removal")
    String remove(Actor me, @PathVariable UUID participantId, @PathVariable UUID fileId, RedirectAttributes flash) {
        filing.remove(me, participantId, fileId);
        flash.addFlashAttribute("notice", "The file is gone.");
        return BACK;
    }
}
