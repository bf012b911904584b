package enfilade.trial;

import enfilade.account.Actor;
import enfilade.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether an interviewer can be talked into a better score: tried, watched, reported. */
@Controller
@RequestMapping("/agents/{profileId}/attacks")
class AttackController {

    private static final String AGAIN = "redirect:/agents/{profileId}/attacks";

    private final Attacking attacking;
    private final AttackPage page;

    AttackController(Attacking attacking, AttackPage page) {
        this.attacking = attacking;
        this.page = page;
    }

    @GetMapping
    String show(Actor me, @PathVariable UUID profileId, Htmx htmx, Model model) {
        me.mayWrite();
        page.fill(me, profileId, model);
        return htmx.view(AttackPage.VIEW, "run");
    }

    @PostMapping
    String begin(Actor me, @PathVariable UUID profileId) {
        attacking.begin(me, profileId);
        return AGAIN;
    }

    @PostMapping("/stop")
    String stop(Actor me, @PathVariable UUID profileId) {
        attacking.stop(me, profileId);
        return AGAIN;
    }
}
