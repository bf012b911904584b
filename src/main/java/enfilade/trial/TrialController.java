package enfilade.trial;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An interviewer that somebody of the team tries out: begun, answered, left. */
@Controller
class TrialController {

    /** How long a page waits for what the interviewer says or finds; after that it looks again by itself. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Trying trying;
    private final Trials trials;
    private final TrialPage page;

    TrialController(Trying trying, Trials trials, TrialPage page) {
        this.trying = trying;
        this.trials = trials;
        this.page = page;
    }

    @PostMapping("/agents/{profileId}/trials")
    String ofInterviewer(Actor me, @PathVariable UUID profileId) {
        return onward(me, trying.begin(me, profileId));
    }

    @PostMapping("/evaluations/{templateId}/stages/{stageId}/trials")
    String ofStage(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId) {
        return onward(me, trying.begin(me, templateId, stageId));
    }

    @GetMapping("/trials/{trialId}")
    String show(Actor me, @PathVariable UUID trialId, Model model) {
        return page.show(me, trials.of(me, trialId), "", null, model);
    }

    /** @param act send, repeat, end, or listen again after nobody was there */
    @PostMapping("/trials/{trialId}/turns")
    Object say(Actor me, @PathVariable UUID trialId, @RequestParam(defaultValue = "") String words,
               @RequestParam(defaultValue = "send") String act, Model model) {
        me.mayWrite();
        var trial = trials.of(me, trialId);
        try {
            return onward(me, take(me, trial, words, act));
        } catch (Refusal.Invalid no) {
            return new ModelAndView(page.show(me, trial, words, no.getMessage(), model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The form is read as it was sent: a list of texts would be taken apart at the commas of a single one. */
    @PostMapping("/trials/{trialId}/submission")
    String handIn(Actor me, @PathVariable UUID trialId, @RequestParam MultiValueMap<String, String> form) {
        me.mayWrite();
        return onward(me, trying.handIn(me, trialId, form.getOrDefault("answers", List.of())));
    }

    @PostMapping("/trials/{trialId}/removal")
    String leave(Actor me, @PathVariable UUID trialId) {
        me.mayWrite();
        var back = trials.of(me, trialId).back();
        trials.remove(me, trialId);
        return "redirect:" + back;
    }

    private Trial take(Actor me, Trial trial, String words, String act) {
        return switch (act) {
            case "listen" -> trial;
            case "end" -> trying.end(me, trial.id());
            case "repeat" -> trying.repeat(me, trial.id());
            default -> trying.answer(me, trial.id(), words);
        };
    }

    private String onward(Actor me, Trial trial) {
        trying.goOn(me, trial.id()).completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        var after = trials.of(me, trial.id());
        var place = after.card() != null ? "#found" : after.said().isEmpty() ? "" : "#turn-" + after.said().size();
        return "redirect:/trials/" + trial.id() + place;
    }
}
