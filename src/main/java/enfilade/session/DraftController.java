package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.session.Drafting.Saved;
import enfilade.web.Dates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes in single drafts while a participant types. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}/answers")
class DraftController {

    /**
     * What the page is told.
     *
     * @param said  what to tell the participant; nothing when another device was faster
     * @param words what that one wrote, if it was
     */
    record Answered(int saves, @Nullable String said, @Nullable String words) {}

    private static final String HANDED_IN = "This was handed in elsewhere. What stands here was not; copy it if you "
            + "need it.";

    private final Drafting drafting;
    private final Visits visits;
    private final Dates dates;

    DraftController(Drafting drafting, Visits visits, Dates dates) {
        this.drafting = drafting;
        this.visits = visits;
        this.dates = dates;
    }

    @PostMapping("/{place}")
    ResponseEntity<Answered> save(Visitor visitor, @PathVariable UUID sessionId, @PathVariable int place,
                                  @RequestParam String words, @RequestParam int saves) {
        try {
            return switch (visits.during(visitor, () -> drafting.save(visitor, sessionId, place, words, saves))) {
                case Saved.Kept(var it) -> ResponseEntity.ok(new Answered(it.saves(),
                        RoomPage.saved(it.savedAt(), visits.zoneOf(visitor), dates).words(), null));
                case Saved.Overtaken(var it) -> ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Answered(it.saves(), null, it.words()));
            };
        } catch (Refusal.Conflict no) {
            if (!visits.of(visitor).isHandedIn(sessionId)) throw no;
            return ResponseEntity.status(HttpStatus.GONE).body(new Answered(saves, HANDED_IN, null));
        }
    }
}
