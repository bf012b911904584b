package enfilade.settings;

import enfilade.account.Doorkeeper;
import enfilade.account.Guest;
import enfilade.web.Fields;
import jakarta.validation.Valid;
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

/** The way into a team for whoever holds a link: as somebody new, or as the person who has signed in already. */
@Controller
@RequestMapping("/join/{token}")
class JoinController {

    private final Joining joining;
    private final Doorkeeper doorkeeper;

    JoinController(Joining joining, Doorkeeper doorkeeper) {
        this.joining = joining;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping
    String show(Guest guest, @PathVariable String token, Model model) {
        model.addAttribute("form", JoinForm.empty());
        return page(guest, token, model);
    }

    @PostMapping
    Object join(Guest guest, @PathVariable String token, @Valid @ModelAttribute("form") JoinForm form,
                BindingResult errors, Model model) {
        var here = doorkeeper.whoIsHere();
        if (here.isPresent()) return "redirect:" + joining.join(here.get(), token).offer().home();

        var joined = Fields.<Joining.Joined>accept(errors, () -> joining.join(guest, token, form.newcomer()), null);
        if (joined == null) return new ModelAndView(page(guest, token, model), HttpStatus.UNPROCESSABLE_CONTENT);
        doorkeeper.admit(joined.person());
        return "redirect:" + joined.offer().home();
    }

    private String page(Guest guest, String token, Model model) {
        var offer = joining.offer(guest, token);
        model.addAttribute("offer", offer);
        model.addAttribute("token", token);
        doorkeeper.whoIsHere().ifPresent(person -> {
            model.addAttribute("person", person);
            joining.place(person, offer).ifPresent(member -> model.addAttribute("member", member));
        });
        return "join";
    }
}
