package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** One interviewer: made, looked at and changed. A button called act only rearranges what has been typed. */
@Controller
@RequestMapping("/agents")
class AgentController {

    private static final String NEW = "agents/new";
    private static final String SHOW = "agents/show";
    private static final String FORM = "agent-form";

    private final Profiling profiling;
    private final AgentEditor editor;

    AgentController(Profiling profiling, AgentEditor editor) {
        this.profiling = profiling;
        this.editor = editor;
    }

    @GetMapping("/new")
    String blank(Actor me, Model model) {
        me.mayWrite();
        editor.open(AgentForm.blank(), model);
        return NEW;
    }

    @PostMapping
    Object create(Actor me, @Valid @ModelAttribute("form") AgentForm form, BindingResult errors, Htmx htmx, Model model,
                  RedirectAttributes flash) {
        me.mayWrite();
        var created = Fields.<AgentProfile>accept(errors, () -> profiling.create(me, form.toDraft()), null);
        if (created == null) {
            editor.refuse(form, errors, model);
            return htmx.invalid(NEW, FORM);
        }
        flash.addFlashAttribute("notice", created.name() + " is ready to stand at a door");
        return "redirect:/agents/" + created.id();
    }

    @PostMapping(params = "act")
    Object arrange(Actor me, @ModelAttribute("form") AgentForm form, BindingResult unsaved, @RequestParam String act,
                   Htmx htmx, Model model) {
        me.mayWrite();
        editor.arrange(form, act, model);
        return htmx.views(NEW, FORM);
    }

    @GetMapping("/{profileId}")
    Object show(Actor me, @PathVariable UUID profileId, Htmx htmx, Model model) {
        editor.open(AgentForm.of(editor.show(me, profileId, model)), model);
        return htmx.views(SHOW, FORM);
    }

    @PostMapping("/{profileId}")
    Object change(Actor me, @PathVariable UUID profileId, @Valid @ModelAttribute("form") AgentForm form,
                  BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        try {
            var saved = Fields.accept(errors,
                    () -> profiling.change(me, profileId, form.version(), form.toDraft()), null);
            if (saved != null) return saved(me, profileId, htmx, model, flash);
            editor.show(me, profileId, model);
            editor.refuse(form, errors, model);
            return htmx.invalid(SHOW, FORM);
        } catch (Refusal.Conflict overtaken) {
            editor.conflict(me, profileId, form, overtaken, model);
            return htmx.conflict(SHOW, FORM);
        }
    }

    @PostMapping(path = "/{profileId}", params = "act")
    Object arrange(Actor me, @PathVariable UUID profileId, @ModelAttribute("form") AgentForm form,
                   BindingResult unsaved, @RequestParam String act, Htmx htmx, Model model) {
        me.mayWrite();
        editor.show(me, profileId, model);
        editor.arrange(form, act, model);
        return htmx.views(SHOW, FORM);
    }

    private Object saved(Actor me, UUID profileId, Htmx htmx, Model model, RedirectAttributes flash) {
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", "Saved");
            return "redirect:/agents/" + profileId;
        }
        editor.open(AgentForm.of(editor.show(me, profileId, model)), model);
        model.addAttribute("notice", "Saved");
        return htmx.views(SHOW, FORM, "agent-head", "layout :: flash");
    }
}
