package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.agent.Starters.Starter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interviewers that are ready to use: looked at, and made one's own. */
@Controller
@RequestMapping("/agents/starters")
class StarterController {

    private final Starters starters;
    private final Profiling profiling;

    StarterController(Starters starters, Profiling profiling) {
        this.starters = starters;
        this.profiling = profiling;
    }

    @GetMapping
    String index(Actor me, Model model) {
        model.addAttribute("exhibits", starters.all().stream().map(Starter::exhibit).toList());
        return "agents/starters";
    }

    @GetMapping("/{starterKey}")
    String show(Actor me, @PathVariable String starterKey, Model model) {
        var starter = starters.find(starterKey).orElseThrow(() -> new Refusal.NotFound("agent profile"));
        model.addAttribute("agent", Preview.of(starter.agent()));
        model.addAttribute("starterKey", starterKey);
        return "agents/exhibit";
    }

    @PostMapping("/{starterKey}/copies")
    String copy(Actor me, @PathVariable String starterKey, RedirectAttributes flash) {
        me.mayWrite();
        var made = profiling.create(me, starters.draft(starterKey));
        flash.addFlashAttribute("notice", made.name() + " is yours now, to be changed as you like");
        return "redirect:/agents/" + made.id();
    }
}
