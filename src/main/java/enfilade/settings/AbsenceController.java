package enfilade.settings;

import enfilade.account.Actor;
import enfilade.account.Person;
import enfilade.web.Fields;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says until when they are away, in all their accounts; or somebody in charge says it for a member. */
@Controller
class AbsenceController {

    private final Excusing excusing;
    private final TeamPage team;
    private final MePage me;

    AbsenceController(Excusing excusing, TeamPage team, MePage me) {
        this.excusing = excusing;
        this.team = team;
        this.me = me;
    }

    @PostMapping("/team/members/{memberId}/absence")
    Object excuse(Actor by, @PathVariable UUID memberId, @ModelAttribute("away") AbsenceForm form,
                  BindingResult errors, Model model, RedirectAttributes flash) {
        by.mayExcuse(memberId);
        var person = Fields.<Person>accept(errors, () -> excusing.excuse(by, memberId, form.last()), null);
        if (person == null) {
            model.addAttribute("wrongDay", team.fill(by, InvitationForm.usual(), model).member(memberId).id());
            model.addAttribute("wrongWhy", errors.getFieldError("until").getDefaultMessage());
            return new ModelAndView("team", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", form.last() == null ? person.name() + " is here" : person.name()
                + " is away until " + form.last());
        return "redirect:/team";
    }

    @PostMapping("/me/absence")
    Object excuse(Person by, @ModelAttribute("away") AbsenceForm form, BindingResult errors, HttpSession session,
                  Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> excusing.excuse(by, form.last()))) return me.again(by, session, model);
        flash.addFlashAttribute("notice", form.last() == null ? "You are here" : "You are away until " + form.last());
        return "redirect:/me#away";
    }
}
