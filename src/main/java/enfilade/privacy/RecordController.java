package enfilade.privacy;

import enfilade.account.Actor;
import enfilade.web.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that is kept about one participant: to read, to print, and to take along. */
@Controller
@RequestMapping("/participants/{participantId}")
class RecordController {

    private static final String SAVED_AS = "attachment; filename=\"record.%s\"";

    private final Recording recording;
    private final Bundle bundle;
    private final Dates dates;

    RecordController(Recording recording, Bundle bundle, Dates dates) {
        this.recording = recording;
        this.bundle = bundle;
        this.dates = dates;
    }

    @GetMapping("/record")
    String show(Actor me, @PathVariable UUID participantId, Model model) {
        model.addAttribute("record", RecordPage.of(recording.tell(me, participantId), me.zone(), dates));
        model.addAttribute("id", participantId);
        return "participants/record";
    }

    @GetMapping("/record.json")
    ResponseEntity<byte[]> json(Actor me, @PathVariable UUID participantId) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, SAVED_AS.formatted("json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bundle.json(recording.tell(me, participantId)));
    }

    /** What can be refused is, before the first byte leaves. */
    @GetMapping("/record.zip")
    void zip(Actor me, @PathVariable UUID participantId, HttpServletResponse response) throws IOException {
        var record = recording.tell(me, participantId);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, SAVED_AS.formatted("zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        bundle.write(record, me.zone(), response.getOutputStream());
    }
}
