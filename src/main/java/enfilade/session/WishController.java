package enfilade.session;

import enfilade.account.Visitor;
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
import org.springframework.web.servlet.ModelAndView;

/** A participant wants something else: a person, more time, another way; or not to go on at all. */
@Controller
@RequestMapping("/door/{token}")
class WishController {

    record WishForm(@Nullable String words) {}

    private final Hall hall;
    private final Attending attending;

    WishController(Hall hall, Attending attending) {
        this.hall = hall;
        this.attending = attending;
    }

    @GetMapping("/request")
    String wish(Visitor visitor, Model model) {
        model.addAttribute("form", new WishForm(null));
        return page("door/request", visitor, model);
    }

    @PostMapping("/request")
    Object ask(Visitor visitor, @ModelAttribute("form") WishForm form, BindingResult errors, Model model) {
        if (Fields.accept(errors, () -> attending.ask(visitor, form.words()))) return "redirect:/door/{token}";
        return new ModelAndView(page("door/request", visitor, model), HttpStatus.UNPROCESSABLE_CONTENT);
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

    private String page(String view, Visitor visitor, Model model) {
        var visit = hall.furnish(visitor, model);
        return visit.mayAct() && !visit.isOver() ? view : "redirect:" + visit.home();
    }
}
