package enfilade.session;

import enfilade.account.Visitor;
import enfilade.journey.Petition.Kind;
import enfilade.web.Choice;
import enfilade.web.Fields;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A participant wants something else: a person, more time, another way; or not to go on at all. */
@Controller
@RequestMapping("/door/{token}")
class WishController {

    /** @param kind what it is about; a person to talk to, when nothing is chosen */
    record WishForm(@Nullable String kind, @Nullable String words) {

        public @Nullable Kind wanted() {
            return kind == null || kind.isBlank() ? Kind.PERSON
                    : Choice.named(kind, Kind.values()).filter(Kind::isOnTheWay).orElse(null);
        }
    }

    private final Hall hall;
    private final Petitioning petitioning;
    private final Attending attending;

    WishController(Hall hall, Petitioning petitioning, Attending attending) {
        this.hall = hall;
        this.petitioning = petitioning;
        this.attending = attending;
    }

    @GetMapping("/request")
    String wish(Visitor visitor, @RequestParam(required = false) @Nullable String kind, Model model) {
        return page(new WishForm(kind, null), visitor, model);
    }

    @PostMapping("/request")
    Object ask(Visitor visitor, @ModelAttribute("form") WishForm form, BindingResult errors, Model model) {
        if (Fields.accept(errors, () -> petitioning.ask(visitor, form.wanted(), form.words()))) {
            return "redirect:/door/{token}";
        }
        return new ModelAndView(page(form, visitor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/withdrawal")
    String consider(Visitor visitor, Model model) {
        return page("door/withdrawal", visitor, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(Visitor visitor, @PathVariable String token) {
        attending.withdraw(visitor);
        return "redirect:/door/{token}";
    }

    private String page(WishForm form, Visitor visitor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Kind.onTheWay());
        return page("door/request", visitor, model);
    }

    private String page(String view, Visitor visitor, Model model) {
        var visit = hall.furnish(visitor, model);
        return visit.mayAct() && !visit.isOver() ? view : "redirect:" + visit.home();
    }
}
