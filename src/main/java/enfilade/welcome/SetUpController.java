package enfilade.welcome;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.account.Doorkeeper;
import enfilade.account.Guest;
import enfilade.settings.Opening;
import enfilade.settings.OpeningForm;
import enfilade.web.Fields;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an account from outside: the first one with the link from the log, further ones where sign-up is open. */
@Controller
class SetUpController {

    private static final Logger log = LoggerFactory.getLogger(SetUpController.class);

    private final SettingUp settingUp;
    private final Opening opening;
    private final Sampling sampling;
    private final Doorkeeper doorkeeper;
    private final Settings settings;

    SetUpController(SettingUp settingUp, Opening opening, Sampling sampling, Doorkeeper doorkeeper,
                    Settings settings) {
        this.settingUp = settingUp;
        this.sampling = sampling;
        this.opening = opening;
        this.doorkeeper = doorkeeper;
        this.settings = settings;
    }

    @GetMapping("/set-up")
    String setUp(Guest guest, @RequestParam(defaultValue = "") String token, Model model) {
        if (!settingUp.isGood(guest, token)) throw new Refusal.NotFound("set-up link any more");
        return page("/set-up", token, OpeningForm.empty(), model);
    }

    @PostMapping("/set-up")
    Object setUp(Guest guest, @RequestParam(defaultValue = "") String token,
                 @RequestParam(defaultValue = "false") boolean sample,
                 @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors, Model model,
                 RedirectAttributes flash) {
        if (!settingUp.isGood(guest, token)) throw new Refusal.NotFound("set-up link any more");
        return open(errors, () -> settingUp.setUp(guest, token, form.slug(), form.team(), form.newcomer()), "/set-up",
                token, sample, form, model, flash);
    }

    @GetMapping("/sign-up")
    String signUp(Guest guest, Model model) {
        onlyIfOpen();
        return page("/sign-up", "", OpeningForm.empty(), model);
    }

    @PostMapping("/sign-up")
    Object signUp(Guest guest, @RequestParam(defaultValue = "false") boolean sample,
                  @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors, Model model,
                  RedirectAttributes flash) {
        onlyIfOpen();
        return open(errors, () -> opening.open(guest, form.slug(), form.team(), form.newcomer()), "/sign-up",
                "", sample, form, model, flash);
    }

    private Object open(BindingResult errors, Supplier<Opening.Owned> useCase, String action, String token,
                        boolean sample, OpeningForm form, Model model, RedirectAttributes flash) {
        var opened = Fields.<Opening.Owned>accept(errors, useCase, null);
        model.addAttribute("sample", sample);
        if (opened == null) return new ModelAndView(page(action, token, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
        doorkeeper.admit(opened.person());
        var home = "redirect:/@" + opened.account().slug() + "/";
        return !sample || isFurnished(opened.actor(), flash) ? home : home + "sample";
    }

    /** The account is there already and its link is spent: a sample that fails is only a sample that is missing. */
    private boolean isFurnished(Actor owner, RedirectAttributes flash) {
        try {
            sampling.furnish(owner);
            return true;
        } catch (RuntimeException broken) {
            log.error("The sample workspace of a new account could not be set up", broken);
            flash.addFlashAttribute("refusal", "The sample workspace could not be set up. Try again from here.");
            return false;
        }
    }

    private static String page(String action, String token, OpeningForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("token", token);
        return "set-up";
    }

    private void onlyIfOpen() {
        if (!settings.isSignUpOpen()) throw new Refusal.NotFound("page");
    }
}
