package enfilade.settings;

import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds for a whole workspace, changed on the page of its team. */
@Controller
@RequestMapping("/team/limits")
class LimitsController {

    private final Timing timing;
    private final TeamPage page;

    LimitsController(Timing timing, TeamPage page) {
        this.timing = timing;
        this.page = page;
    }

    /** Whoever loads the page again on which a limit was refused is not lost. */
    @GetMapping
    String show(Actor me) {
        return "redirect:/team";
    }

    @PostMapping
    Object change(Actor me, @Valid @ModelAttribute("limits") LimitsForm form, BindingResult errors, Htmx htmx,
                  Model model, RedirectAttributes flash) {
        me.maySetLimits();
        if (!Fields.accept(errors, () -> timing.limit(me, form.toLimits()))) {
            page.fill(me, InvitationForm.usual(), model);
            Fields.showAgain("limits", form, errors, model);
            return htmx.invalid("team", "limits-form");
        }
        var notice = "Limits saved";
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", notice);
            return "redirect:/team";
        }
        page.fill(me, InvitationForm.usual(), model);
        model.addAttribute("notice", notice);
        return htmx.views("team", "limits-form", "layout :: flash");
    }
}
