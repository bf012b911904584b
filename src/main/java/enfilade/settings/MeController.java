package enfilade.settings;

import enfilade.Settings;
import enfilade.account.Account;
import enfilade.account.Membership;
import enfilade.account.Passwords;
import enfilade.account.Person;
import enfilade.web.Dates;
import enfilade.web.Fields;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted().toList();

    private final Knowing knowing;
    private final Opening opening;
    private final OwnSessions sessions;
    private final JdbcClient db;
    private final Settings settings;
    private final Dates dates;

    MeController(Knowing knowing, Opening opening, OwnSessions sessions, JdbcClient db, Settings settings,
                 Dates dates) {
        this.knowing = knowing;
        this.opening = opening;
        this.sessions = sessions;
        this.db = db;
        this.settings = settings;
        this.dates = dates;
    }

    @GetMapping
    String show(Person me, HttpSession session, Model model) {
        fill(me, session, model);
        return "me";
    }

    @PostMapping("/name")
    Object rename(Person me, @Valid @ModelAttribute("nameForm") Name form, BindingResult errors, HttpSession session,
                  Model model, RedirectAttributes flash) {
        return Fields.accept(errors, () -> knowing.rename(me, form.name(), form.zone()))
                ? saved("Saved", flash) : again(me, session, model);
    }

    @PostMapping("/password")
    Object changePassword(Person me, @Valid @ModelAttribute("passwordForm") NewPassword form, BindingResult errors,
                          HttpSession session, Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> knowing.changePassword(me, form.current(), form.password()))) {
            return again(me, session, model);
        }
        sessions.endOthers(me, session.getId());
        return saved("Password changed. Your other sessions have ended.", flash);
    }

    @PostMapping("/accounts")
    Object open(Person me, @Valid @ModelAttribute("accountForm") NewAccount form, BindingResult errors,
                HttpSession session, Model model) {
        var account = Fields.<Account>accept(errors, () -> opening.openAnother(me, form.slug(), form.team()), null);
        return account == null ? again(me, session, model) : "redirect:/@" + account.slug() + "/";
    }

    private static String saved(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/me";
    }

    private Object again(Person me, HttpSession session, Model model) {
        fill(me, session, model);
        return new ModelAndView("me", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Person me, HttpSession session, Model model) {
        var memberships = Membership.of(me.id(), db);
        model.addAttribute("me", me);
        model.addAttribute("memberships", memberships);
        model.addAttribute("mayOpen", Opening.isOpenTo(memberships, settings));
        model.addAttribute("sessions", sessions.of(me, session.getId(), dates));
        model.addAttribute("zoneName", dates.zone(me.zoneId()));
        model.addAttribute("zones", ZONES);
        if (!model.containsAttribute("nameForm")) model.addAttribute("nameForm", new Name(me.name(), me.zone()));
        if (!model.containsAttribute("passwordForm")) model.addAttribute("passwordForm", new NewPassword("", ""));
        if (!model.containsAttribute("accountForm")) model.addAttribute("accountForm", new NewAccount("", ""));
    }
}
