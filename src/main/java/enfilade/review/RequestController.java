package enfilade.review;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.journey.History;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import enfilade.journey.Petitions;
import enfilade.session.Dossier;
import enfilade.web.Choice;
import enfilade.web.Dates;
import enfilade.web.Fields;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a participant asks beside their way, as a task with all the evidence, and the answer. */
@Controller
@RequestMapping("/reviews/requests/{petitionId}")
class RequestController {

    private static final String PAGE = "reviews/request";

    /** An answer as it is typed. */
    record AnswerForm(@Nullable String outcome, @Nullable String words) {

        Answering.Draft toDraft() {
            return new Answering.Draft(Choice.named(outcome, Status.values()).orElse(null), words);
        }
    }

    private final Petitions petitions;
    private final Answering answering;
    private final Assigning assigning;
    private final Desk desk;
    private final History history;
    private final Nudges nudges;
    private final Dates dates;
    private final Clock clock;

    RequestController(Petitions petitions, Answering answering, Assigning assigning, Desk desk, History history,
                      Nudges nudges, Dates dates, Clock clock) {
        this.petitions = petitions;
        this.answering = answering;
        this.assigning = assigning;
        this.desk = desk;
        this.history = history;
        this.nudges = nudges;
        this.dates = dates;
        this.clock = clock;
    }

    /** What makes a journey wait is answered on the page of that journey. */
    @GetMapping
    String show(Actor me, @PathVariable UUID petitionId, Model model) {
        var it = petitions.of(me.accountId(), petitionId);
        if (it.kind().isOnTheWay()) return "redirect:/journeys/" + it.journeyId();
        return page(me, it, new AnswerForm(null, null), null, model);
    }

    /** Whoever loads the page again on which an answer was refused is not lost. */
    @GetMapping("/answer")
    String again(Actor me, @PathVariable UUID petitionId) {
        petitions.of(me.accountId(), petitionId);
        return "redirect:/reviews/requests/" + petitionId;
    }

    @PostMapping("/answer")
    Object answer(Actor me, @PathVariable UUID petitionId, @ModelAttribute("form") AnswerForm form,
                  BindingResult errors, Model model, RedirectAttributes flash) {
        me.mayReview();
        try {
            if (Fields.accept(errors, () -> answering.answer(me, petitionId, form.toDraft()))) {
                flash.addFlashAttribute("notice", "Answered: they read your words on their page and in a letter");
                return "redirect:/reviews/requests/" + petitionId;
            }
            var view = page(me, petitions.of(me.accountId(), petitionId), form, null, model);
            Fields.showAgain("form", form, errors, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal.Conflict overtaken) {
            var view = page(me, petitions.of(me.accountId(), petitionId), form, overtaken.getMessage(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private String page(Actor me, Petition it, AnswerForm form, @Nullable String trouble, Model model) {
        Dossier about = desk.show(me, it.journeyId(), QueueFilter.NOWHERE, model);
        var isAlone = assigning.among(me, about.journey()).size() < 2;
        model.addAttribute("petition", it);
        model.addAttribute("task", Errand.of(me, it, about, history.of(me.accountId(), it.journeyId()), isAlone,
                clock.instant(), dates));
        model.addAttribute("done", nudges.latest(me, List.of(it.id())).get(it.id()));
        model.addAttribute("outcomes", it.kind() == Kind.LOOK_AGAIN ? Stream.of(Status.STAYS, Status.CHANGED).toList()
                : List.of());
        model.addAttribute("form", form);
        model.addAttribute("conflict", trouble);
        return PAGE;
    }
}
