package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import enfilade.web.Opened;
import jakarta.validation.Valid;
import java.time.Clock;
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

/**
 * The template page and its inline editor: one address per open editor, so that each can be reloaded and bookmarked.
 */
@Controller
@RequestMapping("/evaluations/{templateId}")
class StageController {

    private final TemplatePage page;
    private final StageEditor editor;
    private final EvaluationTemplates templates;
    private final Arranging arranging;
    private final Answers answers;
    private final JdbcClient db;
    private final Clock clock;

    StageController(TemplatePage page, StageEditor editor, EvaluationTemplates templates, Arranging arranging,
                    Answers answers, JdbcClient db, Clock clock) {
        this.page = page;
        this.editor = editor;
        this.templates = templates;
        this.arranging = arranging;
        this.answers = answers;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping({"", "/stages"})
    Object show(Actor me, @PathVariable UUID templateId, Htmx htmx, Model model) {
        page.show(me, templateId, "stages", null, model);
        return answers.region(htmx);
    }

    /** @param at the place for the new door, counted from 1; the end when absent or past it */
    @GetMapping("/stages/new")
    Object blank(Actor me, @PathVariable UUID templateId, @RequestParam(defaultValue = "101") int at, Htmx htmx,
                 Model model) {
        me.mayWrite();
        var shown = page.show(me, templateId, "stages", null, model);
        int place = Math.clamp(at - 1, 0, shown.pipeline().size());
        var form = StageForm.blank(place + 1, shown.template());
        model.addAttribute("form", form);
        editor.open(me, shown, null, form, place, model);
        return answers.region(htmx);
    }

    /** @param field where somebody wants to go on; the name when absent */
    @GetMapping("/stages/{stageId}")
    Object edit(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                @RequestParam(defaultValue = "") String field, Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        var form = StageForm.of(Standing.one(me.accountId(), templateId, stageId, db));
        model.addAttribute("form", form);
        model.addAttribute("opened", Opened.of(form, clock.instant()).text());
        model.addAttribute("aim", StageEditor.field(field));
        editor.open(me, shown, stageId, form, 0, model);
        return answers.region(htmx);
    }

    @PostMapping("/stages")
    Object add(Actor me, @PathVariable UUID templateId, @Valid @ModelAttribute("form") StageForm form,
               BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        var useCase = templates.of(me, templateId).draft().useCase();
        var added = Fields.<Stage>accept(errors, () -> arranging.add(me, templateId, form.toWish(useCase)), null);
        if (added != null) {
            return answers.done(me, templateId, added.id(), added.name() + " added", null, htmx, model, flash);
        }
        var shown = page.show(me, templateId, "stages", null, model);
        Fields.showAgain("form", form, errors, model);
        editor.again(me, shown, null, form, null, model);
        return htmx.invalid("evaluations/show", "evaluations/editor :: stage-form");
    }
}
