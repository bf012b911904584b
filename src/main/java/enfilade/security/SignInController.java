package enfilade.security;

import enfilade.Settings;
import enfilade.account.Guest;
import enfilade.account.Membership;
import enfilade.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in, and where it leads. */
@Controller
class SignInController {

    static final String WHY = "why sign-in failed";

    private final JdbcClient db;
    private final Settings settings;

    SignInController(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String form(Guest guest, Model model) {
        model.addAttribute("signUpOpen", settings.isSignUpOpen());
        model.addAttribute("nobodyLivesHere",
                !db.sql("select exists (select 1 from account)").query(Boolean.class).single());
        return "sign-in";
    }

    /** Reached only by a forward of the password filter, which would otherwise catch it again. */
    @PostMapping("/sign-in/failure")
    ModelAndView again(Guest guest, HttpServletRequest request, HttpServletResponse response) {
        var tooOften = request.getAttribute(WHY) instanceof LockedException;
        if (tooOften) response.setHeader("Retry-After", "60");
        return new ModelAndView("sign-in", tooOften ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("signUpOpen", settings.isSignUpOpen())
                .addObject("email", request.getParameter("email"))
                .addObject("problem", tooOften ? "Too many tries. Wait a minute, then try again."
                        : "This e-mail and password do not belong together.");
    }

    /** The address without an account leads into the person's first one. */
    @GetMapping("/")
    String home(Person me) {
        return Membership.of(me.id(), db).stream().findFirst().map(first -> "redirect:" + first.home())
                .orElse("redirect:/me");
    }
}
