package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Change;
import enfilade.agent.UseCase;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything about one template but its stages. */
@Controller
@RequestMapping("/evaluations/{templateId}/settings")
class SettingsController {

    private final TemplatePage page;
    private final Authoring authoring;

    SettingsController(TemplatePage page, Authoring authoring) {
        this.page = page;
        this.authoring = authoring;
    }

    @GetMapping
    Object show(Actor me, @PathVariable UUID templateId, Htmx htmx, Model model) {
        var template = fill(me, templateId, model);
        model.addAttribute("form", TemplateForm.of(template));
        return htmx.views("evaluations/show", "detail");
    }

    @PostMapping
    Object change(Actor me, @PathVariable UUID templateId, @Valid @ModelAttribute("form") TemplateForm form,
                  BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        try {
            if (Fields.accept(errors, () -> authoring.change(me, templateId, form.version(), form.toDraft()))) {
                flash.addFlashAttribute("notice", "Settings saved");
                return "redirect:/evaluations/" + templateId + "/settings";
            }
            Fields.showAgain("form", form, errors, model);
            fill(me, templateId, model);
            return htmx.invalid("evaluations/show", "evaluations/settings :: template-form");
        } catch (Refusal.Conflict overtaken) {
            var template = fill(me, templateId, model);
            model.addAttribute("form", form.opened(template.version()));
            var hint = template.isArchived() ? "" : " Nothing of yours is lost. Saving what stands here would change: "
                    + Change.sentence(template.draft().changesTo(form.toDraft())) + ".";
            model.addAttribute("conflict", overtaken.getMessage() + hint);
            return htmx.conflict("evaluations/show", "evaluations/settings :: template-form");
        }
    }

    private EvaluationTemplate fill(Actor me, UUID templateId, Model model) {
        model.addAttribute("useCases", UseCase.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("difficulties", Difficulty.values());
        model.addAttribute("modes", EvaluationTemplate.Mode.values());
        model.addAttribute("visibilities", EvaluationTemplate.Visibility.values());
        model.addAttribute("statuses", EvaluationTemplate.Status.values());
        return page.show(me, templateId, "settings", null, model).template();
    }
}
