package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import enfilade.web.Undo;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interviewers of a team: found, copied, put away and taken out again. */
@Controller
@RequestMapping("/agents")
class AgentListController {

    private final Profiling profiling;
    private final Starters starters;
    private final JdbcClient db;
    private final Dates dates;

    AgentListController(Profiling profiling, Starters starters, JdbcClient db, Dates dates) {
        this.profiling = profiling;
        this.starters = starters;
        this.db = db;
        this.dates = dates;
    }

    @GetMapping
    String index(Actor me, @ModelAttribute("filter") AgentFilter filter, Htmx htmx, Model model) {
        var agents = AgentList.read(me, filter, dates, db);
        model.addAttribute("agents", agents);
        model.addAttribute("first", agents.rows().isEmpty() && filter.isPlain() && AgentList.isEmpty(me, db));
        model.addAttribute("useCases", UseCase.values());
        model.addAttribute("starters", starters.all());
        return htmx.view("agents/index", "agents");
    }

    @PostMapping("/{profileId}/copies")
    String copy(Actor me, @PathVariable UUID profileId, RedirectAttributes flash) {
        var copy = profiling.duplicate(me, profileId);
        flash.addFlashAttribute("notice", copy.name() + " is ready to be changed");
        return "redirect:/agents/" + copy.id();
    }

    /** Refused while it is in use: said on its own page, where the doors stand that hold it. */
    @PostMapping("/{profileId}/archival")
    String archive(Actor me, @PathVariable UUID profileId, RedirectAttributes flash) {
        try {
            var shown = Snapshot.of(me.accountId(), profileId, db).isPresent();
            flash.addFlashAttribute("notice", profiling.archive(me, profileId).name()
                    + (shown ? " archived, and no longer in the library" : " archived"));
            flash.addFlashAttribute("undo", Undo.at("/agents/" + profileId + "/restoration"));
            return "redirect:/agents";
        } catch (Refusal.Conflict stillUsed) {
            flash.addFlashAttribute("refusal", stillUsed.getMessage());
            return "redirect:/agents/{profileId}";
        }
    }

    @PostMapping("/{profileId}/restoration")
    String restore(Actor me, @PathVariable UUID profileId, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", profiling.restore(me, profileId).name() + " restored");
        return "redirect:/agents/{profileId}";
    }
}
