package enfilade.review;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.journey.Decision;
import enfilade.session.Dossiers;
import enfilade.web.Undo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One journey with all its evidence, each decision about it, and the way back. */
@Controller
@RequestMapping("/journeys/{journeyId}")
class JourneyController {

    private static final String PAGE = "journeys/show";

    private final Desk desk;
    private final Dossiers dossiers;
    private final Queue queue;
    private final Reviewing reviewing;

    JourneyController(Desk desk, Dossiers dossiers, Queue queue, Reviewing reviewing) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.queue = queue;
        this.reviewing = reviewing;
    }

    /** @param asked the part of the queue that the reader came from, if they did */
    @GetMapping
    String show(Actor me, @PathVariable UUID journeyId, @ModelAttribute("asked") QueueFilter asked, Model model) {
        desk.show(me, journeyId, asked, model);
        return PAGE;
    }

    @PostMapping({"/approval", "/refusal", "/move", "/advance", "/attempt", "/extension", "/answer", "/stop",
            "/recommendation"})
    Object decide(Actor me, @PathVariable UUID journeyId, @ModelAttribute("typed") DecisionForm form,
                  @ModelAttribute("asked") QueueFilter asked,
                  HttpServletRequest request, Model model, RedirectAttributes flash) {
        me.mayReview();
        var way = Way.at(request.getRequestURI());
        try {
            var it = dossiers.of(me, journeyId);
            var next = queue.beside(me, asked, it).after();
            var decision = reviewing.decide(me, journeyId, form.toDraft(way, me.zone()), form.entries());
            return decided(decision, way.done(it.participant()), asked, next == null ? journeyId : next, flash);
        } catch (Refusal.Invalid no) {
            var wrong = no.issues().stream()
                    .collect(Collectors.toMap(Issue::path, Issue::message, (one, other) -> one));
            desk.show(me, journeyId, asked, model);
            return again(way, form, wrong, "", model);
        } catch (Refusal.Conflict overtaken) {
            desk.show(me, journeyId, asked, model);
            return again(way, form, Map.of(), overtaken.getMessage(), model);
        }
    }

    /** What was decided did not happen. */
    @PostMapping("/decisions/{decisionId}/undoing")
    String undo(Actor me, @PathVariable UUID journeyId, @PathVariable UUID decisionId, RedirectAttributes flash) {
        reviewing.undo(me, journeyId, decisionId);
        flash.addFlashAttribute("notice", "Taken back; everything stands as before");
        return "redirect:/journeys/" + journeyId;
    }

    private static String decided(Decision decision, String words, QueueFilter asked, UUID next,
                                  RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words);
        flash.addFlashAttribute("undo",
                Undo.at("/journeys/" + decision.journeyId() + "/decisions/" + decision.id() + "/undoing"));
        return "redirect:/journeys/" + next + (asked.isSomewhere() ? asked.query() : "");
    }

    /** The page once more, as it stands now, with what was typed. */
    private static Object again(Way way, DecisionForm form, Map<String, String> wrong, String trouble, Model model) {
        model.addAttribute("tried", way.noun());
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("trouble", trouble);
        return new ModelAndView(PAGE, model.asMap(),
                wrong.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
