package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.UseCase;
import enfilade.web.Dates;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import enfilade.web.Undo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evaluation templates: the list, a new one, and what can be done to one as a whole. */
@Controller
@RequestMapping("/evaluations")
class TemplateController {

    record NewForm(@NotBlank(message = "A template needs a name.")
                   @Size(max = 160, message = "A template's name has at most 160 characters.") String name,
                   @NotNull(message = "Choose what this evaluation is for.") UseCase useCase,
                   @Size(max = 10_000, message = "A description has at most 10,000 characters.")
                   @Nullable String description) {}

    private final TemplateList list;
    private final Authoring authoring;
    private final Dates dates;

    TemplateController(TemplateList list, Authoring authoring, Dates dates) {
        this.list = list;
        this.authoring = authoring;
        this.dates = dates;
    }

    @GetMapping
    Object index(Actor me, @ModelAttribute("query") TemplateList.Query query, BindingResult unreadable, Htmx htmx,
                 Model model) {
        var readable = unreadable.hasErrors()
                ? new TemplateList.Query(query == null ? "" : query.q(), null, null, null, null) : query;
        model.addAttribute("query", readable);
        model.addAttribute("page", list.page(me, readable));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("statuses", EvaluationTemplate.Status.values());
        model.addAttribute("useCases", UseCase.values());
        model.addAttribute("sorts", TemplateList.Sort.values());
        return htmx.views("evaluations/index", "templates");
    }

    @GetMapping("/new")
    String blank(Actor me, Model model) {
        me.mayWrite();
        return form(new NewForm("", UseCase.HIRING, ""), model);
    }

    @PostMapping
    Object create(Actor me, @Valid @ModelAttribute("form") NewForm form, BindingResult errors, Htmx htmx, Model model,
                  RedirectAttributes flash) {
        me.mayWrite();
        var template = Fields.<EvaluationTemplate>accept(errors, () ->
                authoring.create(me, EvaluationTemplate.Draft.named(form.name(), form.useCase(), form.description())),
                null);
        if (template == null) {
            Fields.showAgain("form", form, errors, model);
            model.addAttribute("useCases", UseCase.values());
            return htmx.invalid("evaluations/new", "template-form");
        }
        return said(template.name() + " made. Add its first door.", template.id(), flash);
    }

    @PostMapping("/{templateId}/copies")
    String duplicate(Actor me, @PathVariable UUID templateId, RedirectAttributes flash) {
        var copy = authoring.duplicate(me, templateId);
        return said(copy.name() + " made", copy.id(), flash);
    }

    @PostMapping("/{templateId}/archival")
    String archive(Actor me, @PathVariable UUID templateId, RedirectAttributes flash) {
        var template = authoring.archive(me, templateId);
        flash.addFlashAttribute("undo", Undo.at("/evaluations/" + templateId + "/restoration"));
        return said(template.name() + " archived", templateId, flash);
    }

    @PostMapping("/{templateId}/restoration")
    String restore(Actor me, @PathVariable UUID templateId, RedirectAttributes flash) {
        var template = authoring.restore(me, templateId);
        return said(template.name() + " is back", templateId, flash);
    }

    private static String form(NewForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("useCases", UseCase.values());
        return "evaluations/new";
    }

    private static String said(String notice, UUID template, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/" + template;
    }
}
