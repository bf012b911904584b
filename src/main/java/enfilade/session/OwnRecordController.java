package enfilade.session;

import enfilade.account.Visitor;
import enfilade.participant.OwnRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A participant takes away everything about themselves that they may know: to read, and for programs. */
@Controller
@RequestMapping("/door/{token}")
class OwnRecordController {

    private final OwnRecord record;
    private final Helpings helpings;
    private final Clock clock;

    OwnRecordController(OwnRecord record, Helpings helpings, Clock clock) {
        this.record = record;
        this.helpings = helpings;
        this.clock = clock;
    }

    @GetMapping("/record.zip")
    @Nullable String zip(Visitor visitor, HttpServletResponse response) throws IOException {
        if (!visitor.mayAct(clock.instant())) return "redirect:/door/{token}";
        helpings.take(visitor, "zip");
        head(response, "zip", "application/zip");
        record.zip(visitor, response.getOutputStream());
        return null;
    }

    @GetMapping("/record.json")
    @Nullable String json(Visitor visitor, HttpServletResponse response) throws IOException {
        if (!visitor.mayAct(clock.instant())) return "redirect:/door/{token}";
        helpings.take(visitor, "json");
        head(response, "json", MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(record.json(visitor));
        return null;
    }

    private static void head(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(OwnRecord.FILE + "." + ending).build().toString());
    }
}
