package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.ModelAndView;

/** The conversation as a browser without scripts holds it: each answer is a form, and its answer the next words. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}")
class TalkController {

    private static final String ROOM = "redirect:/door/{token}/sessions/{sessionId}";

    /** How long it waits for the next words; whoever has to wait longer finds that their answer is kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Talking talking;
    private final Speaking speaking;
    private final TalkPage page;
    private final SimpleAsyncTaskExecutor threads;

    TalkController(Talking talking, Speaking speaking, TalkPage page, SimpleAsyncTaskExecutor talkExecutor) {
        this.talking = talking;
        this.speaking = speaking;
        this.page = page;
        this.threads = talkExecutor;
    }

    /** @param act send, repeat, end, or listen to what is said without having said anything */
    @PostMapping("/turns")
    Object say(Visitor visitor, @PathVariable UUID sessionId, @RequestParam(defaultValue = "") String words,
               @RequestParam(defaultValue = "") String key, @RequestParam @Nullable Integer after,
               @RequestParam(defaultValue = "send") String act, Model model) {
        var from = new FromPage(key.isBlank() ? UUID.randomUUID().toString() : key, after, false);
        try {
            take(visitor, sessionId, words, from, act);
        } catch (Refusal.Invalid no) {
            return again(visitor, sessionId, words, no, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Refusal.Conflict no) {
            return again(visitor, sessionId, words, no, HttpStatus.CONFLICT, model);
        }
        return answered(visitor, sessionId);
    }

    private ModelAndView again(Visitor visitor, UUID sessionId, String words, Refusal no, HttpStatus status,
                               Model model) {
        return new ModelAndView(page.again(visitor, sessionId, words, no.getMessage(), model), status);
    }

    /** The room, once the next words are there. Nobody stops those who find them when this page waits no longer. */
    private DeferredResult<Object> answered(Visitor visitor, UUID sessionId) {
        var answer = new DeferredResult<Object>(PATIENCE.toMillis(), ROOM);
        try {
            threads.execute(() -> answer.setResult(next(visitor, sessionId)));
        } catch (TaskRejectedException full) {
            answer.setResult(ROOM);
        }
        return answer;
    }

    private Object next(Visitor visitor, UUID sessionId) {
        try {
            return speaking.next(visitor, sessionId, piece -> {}).map(it -> ROOM + "#turn-" + it.number()).orElse(ROOM);
        } catch (RuntimeException problem) {
            return problem;
        }
    }

    private void take(Visitor visitor, UUID sessionId, String words, FromPage from, String act) {
        switch (act) {
            case "listen" -> { }
            case "end" -> talking.end(visitor, sessionId);
            case "repeat" -> talking.repeat(visitor, sessionId, from);
            default -> talking.answer(visitor, sessionId, words, from);
        }
    }
}
