package enfilade.settings;

import enfilade.account.Person;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person signs out from afar: of one session, or of all but the one that they are in. */
@Controller
@RequestMapping("/me/sessions")
class OwnSessionsController {

    private final OwnSessions sessions;

    OwnSessionsController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/{sessionKey}/ending")
    String end(Person me, @PathVariable String sessionKey, RedirectAttributes flash) {
        sessions.end(me, sessionKey);
        return said("Session ended", flash);
    }

    @PostMapping("/endings")
    String endOthers(Person me, HttpSession session, RedirectAttributes flash) {
        sessions.endOthers(me, session.getId());
        return said("All other sessions ended", flash);
    }

    private static String said(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/me";
    }
}
