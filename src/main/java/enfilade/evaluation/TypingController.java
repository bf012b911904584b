package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.QuestionRows;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import enfilade.web.Merge;
import enfilade.web.Opened;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The editor of a stage while somebody types: a button called act rearranges the questions, or takes what another
 * person has saved in a field that both changed. Nothing is saved by it.
 */
@Controller
@RequestMapping("/evaluations/{templateId}/stages")
class TypingController {

    private final TemplatePage page;
    private final StageEditor editor;
    private final Stages stages;

    TypingController(TemplatePage page, StageEditor editor, Stages stages) {
        this.page = page;
        this.editor = editor;
        this.stages = stages;
    }

    @PostMapping(params = "act")
    Object act(Actor me, @PathVariable UUID templateId, @ModelAttribute("form") StageForm form, BindingResult unsaved,
               @RequestParam String act, Htmx htmx, Model model) {
        me.mayWrite();
        arrange(me, page.show(me, templateId, "stages", null, model), null, form, unsaved, act, null, model);
        return htmx.again("evaluations/show", "evaluations/editor :: stage-form");
    }

    @PostMapping(path = "/{stageId}", params = "act")
    Object act(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
               @ModelAttribute("form") StageForm form, BindingResult unsaved, @RequestParam String act,
               @RequestParam(defaultValue = "") String opened, Htmx htmx, Model model) {
        me.mayWrite();
        var shown = page.show(me, templateId, "stages", stageId, model);
        stages.present(me.accountId(), templateId, stageId);
        var seen = Opened.read(opened, StageForm.class).orElse(null);
        var field = act.replaceFirst("^take-", "");
        if (seen != null && seen.contested().contains(field)) {
            take(me, shown, stageId, form, unsaved, field, seen, model);
        } else {
            arrange(me, shown, stageId, form, unsaved, act, seen, model);
        }
        return htmx.again("evaluations/show", "evaluations/editor :: stage-form");
    }

    private void arrange(Actor me, TemplatePage.Shown shown, @Nullable UUID stageId, StageForm form,
                         BindingResult unsaved, String act, @Nullable Opened<StageForm> seen, Model model) {
        var rows = QuestionRows.arranged(form.questions(), act);
        model.addAttribute("touched", rows.touched());
        show(me, shown, stageId, form.asking(rows.rows()), unsaved, "", seen, rows.focus(), model);
    }

    private void take(Actor me, TemplatePage.Shown shown, UUID stageId, StageForm form, BindingResult unsaved,
                      String field, Opened<StageForm> seen, Model model) {
        var fields = field.equals("agentId") ? StageMerging.INTERVIEWER : Set.of(field);
        var left = seen.without(field);
        show(me, shown, stageId, Merge.with(form, seen.form(), fields), unsaved, field, left,
                left.contested().isEmpty() ? "save-stage" : "take-" + left.contested().getFirst(), model);
    }

    private void show(Actor me, TemplatePage.Shown shown, @Nullable UUID stageId, StageForm form,
                      BindingResult unsaved, String taken, @Nullable Opened<StageForm> seen, @Nullable String focus,
                      Model model) {
        Fields.showTyped("form", form, unsaved.getFieldErrors().stream()
                .filter(error -> !error.getField().equals(taken)).toList(), model);
        model.addAttribute("focus", focus);
        model.addAttribute("aim", focus);
        editor.again(me, shown, stageId, form, seen, model);
    }
}
