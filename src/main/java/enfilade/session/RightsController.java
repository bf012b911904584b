package enfilade.session;

import enfilade.account.Visitor;
import enfilade.journey.Petition.Kind;
import enfilade.participant.RecordTerm;
import enfilade.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is a participant's right: that somebody looks again, to have what is kept about them, and to be erased. */
@Controller
@RequestMapping("/door/{token}")
class RightsController {

    record PleaForm(@Nullable String words) {}

    private final Hall hall;
    private final Petitioning petitioning;
    private final RecordTerm term;

    RightsController(Hall hall, Petitioning petitioning, RecordTerm term) {
        this.hall = hall;
        this.petitioning = petitioning;
        this.term = term;
    }

    @GetMapping("/second-look")
    String consider(Visitor visitor, Model model) {
        model.addAttribute("form", new PleaForm(null));
        return secondLook(visitor, model);
    }

    @PostMapping("/second-look")
    Object lookAgain(Visitor visitor, @ModelAttribute("form") PleaForm form, BindingResult errors, Model model) {
        return asks(visitor, Kind.LOOK_AGAIN, form, errors) ? "redirect:/door/{token}"
                : new ModelAndView(secondLook(visitor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/record")
    String record(Visitor visitor, Model model) {
        model.addAttribute("form", new PleaForm(null));
        return kept(visitor, model);
    }

    @PostMapping("/erasure")
    Object erase(Visitor visitor, @ModelAttribute("form") PleaForm form, BindingResult errors, Model model) {
        return asks(visitor, Kind.ERASURE, form, errors) ? "redirect:/door/{token}"
                : new ModelAndView(kept(visitor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean asks(Visitor visitor, Kind kind, PleaForm form, BindingResult errors) {
        return Fields.accept(errors, () -> petitioning.ask(visitor, kind, form.words()));
    }

    private String secondLook(Visitor visitor, Model model) {
        var visit = hall.furnish(visitor, model);
        return visit.mayLookAgain() ? "door/second-look" : "redirect:" + visit.home();
    }

    private String kept(Visitor visitor, Model model) {
        var visit = hall.furnish(visitor, model);
        model.addAttribute("keptFor", term.after(visitor).orElse(null));
        return visit.mayAct() ? "door/record" : "redirect:" + visit.home();
    }
}
