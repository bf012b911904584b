package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An interviewer of the team goes into the library, seen beforehand as everybody will see it, and out again. */
@Controller
@RequestMapping("/agents/{profileId}")
class PublicationController {

    private final AgentProfiles profiles;
    private final Showing showing;
    private final JdbcClient db;

    PublicationController(AgentProfiles profiles, Showing showing, JdbcClient db) {
        this.profiles = profiles;
        this.showing = showing;
        this.db = db;
    }

    @GetMapping("/publication")
    String show(Actor me, @PathVariable UUID profileId, Model model) {
        me.mayWrite();
        var profile = profiles.findByAccountIdAndId(me.accountId(), profileId)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
        var before = Snapshot.of(me.accountId(), profileId, db);
        model.addAttribute("profile", profile);
        model.addAttribute("agent", Preview.of(AgentText.of(null, profile)));
        model.addAttribute("leaveOut", before.map(it -> !it.showsOrganization()).orElse(true));
        return "agents/publication";
    }

    /** @param leaveOut a ticked box sends true and then false, an empty one only false; nothing is shown by mistake */
    @PostMapping("/publication")
    Object publish(Actor me, @PathVariable UUID profileId, @RequestParam(defaultValue = "0") int version,
                   @RequestParam(required = false) List<Boolean> leaveOut, Model model, RedirectAttributes flash) {
        try {
            var shown = showing.publish(me, profileId, version, leaveOut != null && !leaveOut.contains(true));
            flash.addFlashAttribute("notice", shown.name() + " is in the library");
            return "redirect:/agents/{profileId}";
        } catch (Refusal.Conflict | Refusal.Invalid no) {
            model.addAttribute("conflict", no.getMessage());
            return new ModelAndView(show(me, profileId, model), HttpStatus.valueOf(no.status()));
        }
    }

    @PostMapping("/withdrawal")
    String withdraw(Actor me, @PathVariable UUID profileId, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", showing.withdraw(me, profileId).name()
                + " is no longer in the library. Copies that others have made stay theirs.");
        return "redirect:/agents/{profileId}";
    }
}
