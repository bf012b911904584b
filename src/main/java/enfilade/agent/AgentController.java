package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of one interviewer. */
@Controller
@RequestMapping("/agents")
class AgentController {

    private static final String FORM = "agent-form";

    private final Profiling profiling;
    private final AgentProfiles profiles;
    private final JdbcClient db;

    AgentController(Profiling profiling, AgentProfiles profiles, JdbcClient db) {
        this.profiling = profiling;
        this.profiles = profiles;
        this.db = db;
    }

    @GetMapping("/new")
    String blank(Actor me, Model model) {
        me.mayWrite();
        edit(AgentForm.blank(), model);
        return "agents/new";
    }

    @PostMapping
    Object create(Actor me, @Valid @ModelAttribute("form") AgentForm form, BindingResult errors, Htmx htmx, Model model,
                  RedirectAttributes flash) {
        me.mayWrite();
        edit(form, model);
        var created = Fields.<AgentProfile>accept(errors, () -> profiling.create(me, form.toDraft()), null);
        if (created == null) return htmx.invalid("agents/new", FORM);
        flash.addFlashAttribute("notice", created.name() + " is ready to stand at a door");
        return htmx.redirect("/agents/" + created.id());
    }

    /** Adds, removes or evens out dimensions in what has been typed; saves nothing. */
    @PostMapping(params = "act")
    Object arrange(Actor me, @ModelAttribute("form") AgentForm form, BindingResult ignored, @RequestParam String act,
                   Htmx htmx, Model model) {
        me.mayWrite();
        arrange(form, act, model);
        return htmx.views("agents/new", FORM);
    }

    @GetMapping("/{profileId}")
    Object show(Actor me, @PathVariable UUID profileId, Htmx htmx, Model model) {
        var profile = fill(me, profileId, model);
        edit(AgentForm.of(profile), model);
        return htmx.views("agents/show", FORM);
    }

    @PostMapping("/{profileId}")
    Object change(Actor me, @PathVariable UUID profileId, @Valid @ModelAttribute("form") AgentForm form, BindingResult errors,
                  Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        edit(form, model);
        return "";
    }

    @PostMapping(path = "/{profileId}", params = "act")
    Object arrange(Actor me, @PathVariable UUID profileId, @ModelAttribute("form") AgentForm form, BindingResult ignored,
                   @RequestParam String act, Htmx htmx, Model model) {
        me.mayWrite();
        fill(me, profileId, model);
        arrange(form, act, model);
        return htmx.views("agents/show", FORM);
    }
}
