package enfilade.evaluation;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.agent.UseCase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A template or some stages from a text: hand it in, see what would be made, then have it made. */
@Controller
@RequestMapping("/evaluations/import")
class ImportController {

    private final Importing importing;
    private final EvaluationTemplates templates;
    private final JdbcClient db;

    ImportController(Importing importing, EvaluationTemplates templates, JdbcClient db) {
        this.importing = importing;
        this.templates = templates;
        this.db = db;
    }

    /** @param template to which stages shall be added; a new one when absent */
    @GetMapping
    ModelAndView blank(Actor me, @RequestParam(required = false) @Nullable UUID template, Model model) {
        me.mayWrite();
        return form(me, ImportForm.blank(template), HttpStatus.OK, model);
    }

    /** The preview belongs to a text; without one it begins with the text. */
    @GetMapping("/preview")
    String again(Actor me) {
        me.mayWrite();
        return "redirect:/evaluations/import";
    }

    @PostMapping("/preview")
    Object preview(Actor me, @ModelAttribute("form") ImportForm form, BindingResult unreadable, Model model) {
        me.mayWrite();
        return answer(me, form, model, read -> read.mend() != null ? form(me, read, HttpStatus.OK, model)
                : preview(read, importing.plan(me, read.toRequest()), HttpStatus.OK, model));
    }

    @PostMapping
    Object carryOut(Actor me, @ModelAttribute("form") ImportForm form, BindingResult unreadable, Model model,
                    RedirectAttributes flash) {
        me.mayWrite();
        return answer(me, form, model, read -> {
            var request = read.toRequest();
            try {
                var done = importing.carryOut(me, request);
                flash.addFlashAttribute("notice", done.plan().name() + ": " + done.plan().counted() + " imported");
                return "redirect:/evaluations/" + done.templateId();
            } catch (Refusal.Conflict changed) {
                model.addAttribute("conflict", changed.getMessage());
                return preview(read, importing.plan(me, request), HttpStatus.CONFLICT, model);
            }
        });
    }

    /** Whatever is wrong, the text comes back with it. */
    private Object answer(Actor me, ImportForm form, Model model, Function<ImportForm, Object> useCase) {
        var shown = form.emptied();
        try {
            var read = form.read();
            if (!read.isTooLarge()) shown = read;
            return useCase.apply(read);
        } catch (Refusal.Invalid no) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", atFields(shown, no.issues()));
            var inText = Predicate.<Issue>not(issue -> ImportForm.FIELDS.contains(issue.path()));
            model.addAttribute("problems", ImportProblems.of(no.issues().stream().filter(inText).toList()));
            var tooLarge = no.issues().getFirst().code().equals(ImportRequest.TOO_LARGE);
            return form(me, shown, tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Refusal.Conflict no) {
            model.addAttribute("conflict", no.getMessage());
            return form(me, shown, HttpStatus.CONFLICT, model);
        }
    }

    private static BindingResult atFields(ImportForm form, List<Issue> issues) {
        var errors = new BeanPropertyBindingResult(form, "form");
        issues.stream().filter(issue -> ImportForm.FIELDS.contains(issue.path()))
                .forEach(issue -> errors.rejectValue(issue.path(), issue.code(), issue.message()));
        return errors;
    }

    private ModelAndView form(Actor me, ImportForm form, HttpStatus status, Model model) {
        var target = form.targetId();
        model.addAttribute("form", form);
        model.addAttribute("target", target == null ? null : templates.of(me, target));
        model.addAttribute("targets", ImportTarget.choices(me, target, db));
        model.addAttribute("useCases", UseCase.values());
        return new ModelAndView("evaluations/import", status);
    }

    private static ModelAndView preview(ImportForm form, ImportPlan plan, HttpStatus status, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("plan", plan);
        return new ModelAndView("evaluations/preview", status);
    }
}
