package enfilade.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.account.Visitor;
import enfilade.session.Talk.State;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The conversation as its page holds it by itself: answers are taken in at once, words come as they are found. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}")
class SpeechController {

    /**
     * Where the conversation stands.
     *
     * @param left in seconds; less than 0 while they may still finish a thought
     * @param again in how many seconds to ask again, while it is held up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stand(int number, State state, long left, @Nullable Long again) {

        static Stand of(Talk it) {
            return new Stand(it.number(), it.state(), it.left().toSeconds(), null);
        }
    }

    private final Talking talking;
    private final Listener listener;
    private final Visits visits;

    SpeechController(Talking talking, Listener listener, Visits visits) {
        this.talking = talking;
        this.listener = listener;
        this.visits = visits;
    }

    @PostMapping(path = "/turns", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Stand> say(Visitor visitor, @PathVariable UUID sessionId,
                              @RequestParam(defaultValue = "") String words, @RequestParam String key,
                              @RequestParam @Nullable Integer after,
                              @RequestParam(defaultValue = "send") String act) {
        var from = new FromPage(key, after, true);
        return ResponseEntity.ok(Stand.of(visits.during(visitor, () -> switch (act) {
            case "end" -> talking.end(visitor, sessionId);
            case "repeat" -> talking.repeat(visitor, sessionId, from);
            default -> talking.answer(visitor, sessionId, words, from);
        })));
    }

    @PostMapping("/presence")
    ResponseEntity<Stand> present(Visitor visitor, @PathVariable UUID sessionId,
                                  @RequestParam(defaultValue = "0") int switches,
                                  @RequestParam(defaultValue = "0") int pastes,
                                  @RequestParam(defaultValue = "0") int pasted) {
        return ResponseEntity.ok(Stand.of(visits.during(visitor, () -> talking.present(visitor, sessionId,
                new Signals(switches, pastes, pasted, 0, 0)))));
    }

    /** One JSON value in each line; the last one says whose turn it is. */
    @GetMapping("/turns/stream")
    ResponseEntity<ResponseBodyEmitter> stream(Visitor visitor, @PathVariable UUID sessionId,
                                                 @RequestParam(defaultValue = "0") int after) {
        var visit = visits.of(visitor);
        var session = visit.session(sessionId);
        if (!Talks.isHeld(session, visit.stage(session))) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(visit.home() + "/sessions/" + sessionId)).build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no").body(listener.listen(visitor, sessionId, after));
    }
}
