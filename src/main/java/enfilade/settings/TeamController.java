package enfilade.settings;

import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.web.Dates;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
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
import org.springframework.web.servlet.view.RedirectView;

/** The people of a team: who they are, what they may do, and whom else to let in. */
@Controller
@RequestMapping("/team")
class TeamController {

    record NewRole(@NotNull @Nullable Role role) {}

    private final Staffing staffing;
    private final Inviting inviting;
    private final Settings settings;
    private final Dates dates;
    private final TeamPage page;

    TeamController(Staffing staffing, Inviting inviting, Settings settings, Dates dates, TeamPage page) {
        this.staffing = staffing;
        this.inviting = inviting;
        this.settings = settings;
        this.dates = dates;
        this.page = page;
    }

    /** Also where an invitation was made, so that whoever loads that page again is not lost. */
    @GetMapping({"", "/invitations"})
    String show(Actor me, Model model) {
        page.fill(me, InvitationForm.usual(), model);
        return "team";
    }

    @PostMapping("/members/{memberId}/role")
    Object changeRole(Actor me, @PathVariable UUID memberId, @Valid @ModelAttribute("newRole") NewRole form,
                      BindingResult errors, Model model, RedirectAttributes flash) {
        me.mayManagePeople();
        if (errors.hasErrors()) {
            model.addAttribute("wrong", page.fill(me, InvitationForm.usual(), model).member(memberId).id());
            return new ModelAndView("team", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var person = staffing.changeRole(me, memberId, form.role());
        return said(person.name() + " is " + form.role().label() + " now", flash);
    }

    @PostMapping("/members/{memberId}/removal")
    Object remove(Actor me, @PathVariable UUID memberId, RedirectAttributes flash) {
        var person = staffing.remove(me, memberId);
        return memberId.equals(me.id()) ? outside() : said(person.name() + " is no longer in the team", flash);
    }

    @PostMapping("/departure")
    Object leave(Actor me) {
        staffing.leave(me);
        return outside();
    }

    /** Shows the link in the answer itself: a redirect would have to keep it in the session until the next page. */
    @PostMapping("/invitations")
    Object invite(Actor me, @Valid @ModelAttribute("form") InvitationForm form, BindingResult errors, Htmx htmx,
                  Model model) {
        me.mayManagePeople();
        var made = Fields.<Inviting.Made>accept(errors, () -> inviting.invite(me, form.toDraft()), null);
        if (made == null) {
            page.fill(me, form, model);
            Fields.showAgain("form", form, errors, model);
            return htmx.invalid("team", "invitations");
        }
        model.addAttribute("link", settings.baseUrl() + "/join/" + made.token());
        model.addAttribute("until", dates.minute(made.invitation().expiresAt(), me.zone()));
        page.fill(me, InvitationForm.usual(), model);
        return htmx.views("team", "invitations");
    }

    @PostMapping("/invitations/{invitationId}/revocation")
    Object revoke(Actor me, @PathVariable UUID invitationId, RedirectAttributes flash) {
        inviting.revoke(me, invitationId);
        return said("Invitation revoked. Its link opens nothing any more.", flash);
    }

    private static String said(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/team";
    }

    /** Not below the account's address, where whoever has just left would find nothing. */
    private static RedirectView outside() {
        return new RedirectView("/");
    }
}
