package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Change;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Stages stages;
    private final Arranging arranging;
    private final Answers answers;

    StageController(TemplatePage page, StageEditor editor, Stages stages, Arranging arranging, Answers answers) {
        this.page = page;
        this.editor = editor;
        this.stages = stages;
        this.arranging = arranging;
        this.answers = answers;
    }

    @GetMapping({"", "/stages"})
    Object show(Actor me, @PathVariable UUID templateId, Htmx htmx, Model model) {
        page.show(me, templateId, "stages", null, model);
        return answers.region(htmx, model);
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
        return answers.region(htmx, model);
    }

    /** @param field where somebody wants to go on; the name when absent */
    @GetMapping("/stages/{stageId}")
    Object edit(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                @RequestParam(defaultValue = "") String field, Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        var stage = stages.present(me.accountId(), templateId, stageId);
        var form = StageForm.of(stage);
        model.addAttribute("form", form);
        model.addAttribute("aim", StageEditor.field(field));
        editor.open(me, shown, stageId, form, 0, model);
        return answers.region(htmx, model);
    }

    @PostMapping("/stages")
    Object add(Actor me, @PathVariable UUID templateId, @Valid @ModelAttribute("form") StageForm form,
               BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        return save(me, templateId, null, form, errors, wish -> arranging.add(me, templateId, wish), " added", htmx,
                model, flash);
    }

    @PostMapping("/stages/{stageId}")
    Object change(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                  @Valid @ModelAttribute("form") StageForm form, BindingResult errors, Htmx htmx, Model model,
                  RedirectAttributes flash) {
        me.mayWrite();
        return save(me, templateId, stageId, form, errors,
                wish -> arranging.change(me, templateId, stageId, form.version(), wish), " saved", htmx, model, flash);
    }

    private Object save(Actor me, UUID templateId, @Nullable UUID stageId, StageForm form, BindingResult errors,
                        Function<Arranging.Wish, Stage> useCase, String done, Htmx htmx, Model model,
                        RedirectAttributes flash) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        try {
            var saved = Fields.<Stage>accept(errors,
                    () -> useCase.apply(form.toWish(shown.template().draft().useCase())), null);
            if (saved != null) {
                return answers.done(me, templateId, saved.id(), saved.name() + done, null, htmx, model, flash);
            }
            if (stageId != null) stages.present(me.accountId(), templateId, stageId);
            Fields.showAgain("form", form, errors, model);
            editor.again(me, shown, stageId, form, model);
            return htmx.invalid("evaluations/show", "evaluations/editor :: stage-form");
        } catch (Refusal.Conflict overtaken) {
            if (stageId == null || shown.template().isArchived()) throw overtaken;
            var stage = stages.present(me.accountId(), templateId, stageId);
            var again = form.opened(stage.version());
            model.addAttribute("form", again);
            editor.again(me, shown, stageId, again, model);
            var changes = stage.draft().changesTo(form.toWish(shown.template().draft().useCase()).draft(), null, null);
            model.addAttribute("conflict", overtaken.getMessage() + " Nothing of yours is lost. "
                    + (changes.isEmpty() ? ""
                            : "Saving what stands here would change: " + Change.sentence(changes) + "."));
            return htmx.conflict("evaluations/show", "evaluations/editor :: stage-form");
        }
    }
}
