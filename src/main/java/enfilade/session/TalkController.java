package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The conversation as a browser without scripts holds it: each answer is a form, and its answer the next words. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}")
class TalkController {

    private final Talking talking;
    private final Speaking speaking;
    private final TalkPage page;

    TalkController(Talking talking, Speaking speaking, TalkPage page) {
        this.talking = talking;
        this.speaking = speaking;
        this.page = page;
    }

    /** @param act send, repeat, end, or listen to what is said without having said anything */
    @PostMapping("/turns")
    Callable<Object> say(Visitor visitor, @PathVariable UUID sessionId, @RequestParam(defaultValue = "") String words,
                         @RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "send") String act,
                         Model model) {
        return () -> {
            try {
                take(visitor, sessionId, words, key.isBlank() ? UUID.randomUUID().toString() : key, act);
            } catch (Refusal.Invalid no) {
                return new ModelAndView(page.again(visitor, sessionId, words, no.getMessage(), model),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            } catch (Refusal.Conflict no) {
                return new ModelAndView(page.again(visitor, sessionId, words, no.getMessage(), model),
                        HttpStatus.CONFLICT);
            }
            var number = speaking.next(visitor, sessionId, piece -> {}).map(Talk::number).orElse(0);
            return "redirect:/door/{token}/sessions/{sessionId}" + (number == 0 ? "" : "#turn-" + number);
        };
    }

    private void take(Visitor visitor, UUID sessionId, String words, String key, String act) {
        switch (act) {
            case "listen" -> { }
            case "end" -> talking.end(visitor, sessionId);
            case "repeat" -> talking.repeat(visitor, sessionId, key, false);
            default -> talking.answer(visitor, sessionId, words, key, false);
        }
    }
}
