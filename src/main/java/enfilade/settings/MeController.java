package enfilade.settings;

import enfilade.account.Account;
import enfilade.account.Passwords;
import enfilade.account.Person;
import enfilade.web.Fields;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: name and time zone, password, sessions, accounts. */
@Controller
@RequestMapping("/me")
class MeController {

    record Name(@NotBlank(message = "What is your name?")
                @Size(max = 120, message = "A name has at most 120 characters.") String name,
                @NotBlank(message = "Choose a time zone.") String zone) {}

    record NewPassword(@NotBlank(message = "Type the password that you have now.") String current,
                       @NotBlank(message = "A password has 10 to 200 characters.")
                       @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST,
                               message = "A password has 10 to 200 characters.") String password) {}

    record NewAccount(@NotBlank(message = "A team needs a name.")
                      @Size(max = 120, message = "A team's name has at most 120 characters.") String team,
                      @NotBlank(message = "A team needs an address.")
                      @Pattern(regexp = Account.SLUG + "|\\s*", message = "An address has 2 to 40 small letters, "
                              + "digits and single hyphens, such as acme-labs.") String slug) {}

    private final Knowing knowing;
    private final Opening opening;
    private final OwnSessions sessions;
    private final MePage page;

    MeController(Knowing knowing, Opening opening, OwnSessions sessions, MePage page) {
        this.knowing = knowing;
        this.opening = opening;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping
    String show(Person me, HttpSession session, Model model) {
        page.fill(me, session, model);
        return "me";
    }

    @PostMapping("/name")
    Object rename(Person me, @Valid @ModelAttribute("nameForm") Name form, BindingResult errors, HttpSession session,
                  Model model, RedirectAttributes flash) {
        return Fields.accept(errors, () -> knowing.rename(me, form.name(), form.zone()))
                ? saved("Saved", flash) : page.again(me, session, model);
    }

    @PostMapping("/password")
    Object changePassword(Person me, @Valid @ModelAttribute("passwordForm") NewPassword form, BindingResult errors,
                          HttpSession session, Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> knowing.changePassword(me, form.current(), form.password()))) {
            return page.again(me, session, model);
        }
        sessions.endOthers(me, session.getId());
        return saved("Password changed. Your other sessions have ended.", flash);
    }

    @PostMapping("/accounts")
    Object open(Person me, @Valid @ModelAttribute("accountForm") NewAccount form, BindingResult errors,
                HttpSession session, Model model) {
        var account = Fields.<Account>accept(errors, () -> opening.openAnother(me, form.slug(), form.team()), null);
        return account == null ? page.again(me, session, model) : "redirect:/@" + account.slug() + "/";
    }

    private static String saved(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/me";
    }
}
