package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.Away;
import enfilade.session.Dictating.Leave;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.DeferredResult;

/** A recording becomes words for the answer's field; what the participant sends is for them to say. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}/turns/voice")
class VoiceController {

    static final String AWAY = "You could not be understood just now. Type, or try again.";

    /** Longer than any service may take, its own tries included. */
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration SLOWEST = Duration.ofMinutes(1);
    private static final Set<String> KINDS = Set.of("audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav",
            "audio/x-m4a");
    private static final Logger log = LoggerFactory.getLogger(VoiceController.class);

    private final Visits visits;
    private final Dictating dictating;
    private final Ears ears;
    private final Earshot earshot;
    private final SimpleAsyncTaskExecutor threads;

    VoiceController(Visits visits, Dictating dictating, Ears ears, Earshot earshot,
                    SimpleAsyncTaskExecutor talkExecutor) {
        this.visits = visits;
        this.dictating = dictating;
        this.ears = ears;
        this.earshot = earshot;
        this.threads = talkExecutor;
    }

    /** The body is the recording and nothing else: parts of a form would be kept on the disk for a while. */
    @PostMapping
    Object hear(Visitor visitor, @PathVariable UUID sessionId, HttpServletRequest request) throws IOException {
        var session = visits.of(visitor).session(sessionId);
        var type = String.valueOf(request.getContentType()).replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        var size = request.getContentLengthLong();
        if (!KINDS.contains(type)) return no(415, "This is no recording that is understood here. Type your answer.");
        if (size < 0) return no(411, "This recording does not say how long it is. Type your answer.");
        if (size == 0) return no(422, "Nothing was heard. Type, or try again.");
        if (size > Earshot.LARGEST) return no(413, "This is too long. Speak for three minutes at most, then again.");
        if (!earshot.hears(session.id())) return no(429, "That was often. Type, or try again in a few seconds.");
        visits.during(visitor, () -> {
            dictating.mayBegin(visitor, sessionId);
            return session;
        });
        if (!earshot.hasRoomFor(session.id(), (int) size)) return no(503, AWAY);
        return heard(visitor, sessionId, type, (int) size, request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> no(Refusal no) {
        return no(no.status(), no.getMessage());
    }

    /** Found on a thread of its own; until it has begun, whatever goes wrong gives the room back. */
    private DeferredResult<Object> heard(Visitor visitor, UUID sessionId, String type, int size,
                                         HttpServletRequest request) throws IOException {
        var answer = new DeferredResult<Object>(LONGEST.toMillis(), () -> no(503, AWAY));
        var isBegun = false;
        try {
            var recording = recording(request.getInputStream(), size);
            var leave = visits.during(visitor, () -> dictating.begin(visitor, sessionId));
            threads.execute(() -> answer.setResult(words(visitor, leave, recording, type, size)));
            isBegun = true;
        } catch (TaskRejectedException full) {
            answer.setResult(no(503, AWAY));
        } finally {
            if (!isBegun) earshot.left(sessionId, size);
        }
        return answer;
    }

    /** In pieces, and for no longer than a slow line needs: meanwhile it takes the room of others. */
    private static byte[] recording(InputStream in, int size) throws IOException {
        var all = new byte[size];
        var until = System.nanoTime() + SLOWEST.toNanos();
        for (int have = 0; have < size; ) {
            var more = in.read(all, have, size - have);
            if (more < 0 || System.nanoTime() > until) {
                throw new Refusal.Conflict("The recording did not arrive. Type, or try again.");
            }
            have += more;
        }
        return all;
    }

    private ResponseEntity<Map<String, String>> words(Visitor visitor, Leave leave, byte[] recording, String type,
                                                      int size) {
        try {
            return ResponseEntity.ok(Map.of("words", ears.heard(visitor, leave, recording, type)));
        } catch (Away away) {
            log.warn("A recording of session {} was not understood: {}", leave.session(), away.getMessage());
        } catch (RuntimeException fault) {
            log.error("A recording of session {} could not be listened to", leave.session(), fault);
        } finally {
            earshot.left(leave.session(), size);
        }
        return no(503, AWAY);
    }

    private static ResponseEntity<Map<String, String>> no(int status, @Nullable String why) {
        return ResponseEntity.status(status).body(Map.of("error", String.valueOf(why)));
    }
}
