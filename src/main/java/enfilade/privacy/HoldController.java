package enfilade.privacy;

import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A record is held, and lifted again, on the page on which it would be erased. */
@Controller
@RequestMapping("/participants/{participantId}/hold")
class HoldController {

    private static final String BACK = "redirect:/participants/{participantId}/erasure";

    private final Holding holding;
    private final ErasurePage page;

    HoldController(Holding holding, ErasurePage page) {
        this.holding = holding;
        this.page = page;
    }

    /** Whoever loads the page again on which a reason was missing is not lost. */
    @GetMapping
    String show(Actor me, @PathVariable UUID participantId) {
        page.mustBeThere(me, participantId);
        return BACK;
    }

    @PostMapping
    Object hold(Actor me, @PathVariable UUID participantId, @ModelAttribute("hold") HoldForm form,
                BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> holding.hold(me, participantId, form.reason()))) {
            page.fill(me, participantId, model);
            Fields.showAgain("hold", form, errors, model);
            return htmx.invalid("participants/erasure", "hold-form");
        }
        flash.addFlashAttribute("notice", "Held. Nobody erases this record until somebody lifts the hold.");
        return BACK;
    }

    @PostMapping("/lifting")
    String lift(Actor me, @PathVariable UUID participantId, RedirectAttributes flash) {
        holding.lift(me, participantId);
        flash.addFlashAttribute("notice", "The hold is lifted.");
        return BACK;
    }
}
