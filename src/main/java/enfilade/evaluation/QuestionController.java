package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.QuestionRows;
import enfilade.web.Fields;
import enfilade.web.Htmx;
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

/** The questions of a stage in its editor: a button called act rearranges what was typed, and saves nothing. */
@Controller
@RequestMapping("/evaluations/{templateId}/stages")
class QuestionController {

    private final TemplatePage page;
    private final StageEditor editor;
    private final Stages stages;

    QuestionController(TemplatePage page, StageEditor editor, Stages stages) {
        this.page = page;
        this.editor = editor;
        this.stages = stages;
    }

    @PostMapping(params = "act")
    Object arrange(Actor me, @PathVariable UUID templateId, @ModelAttribute("form") StageForm form,
                   BindingResult unsaved, @RequestParam String act, Htmx htmx, Model model) {
        return arranged(me, templateId, null, form, unsaved, act, htmx, model);
    }

    @PostMapping(path = "/{stageId}", params = "act")
    Object arrange(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                   @ModelAttribute("form") StageForm form, BindingResult unsaved, @RequestParam String act, Htmx htmx,
                   Model model) {
        return arranged(me, templateId, stageId, form, unsaved, act, htmx, model);
    }

    private Object arranged(Actor me, UUID templateId, @Nullable UUID stageId, StageForm form, BindingResult unsaved,
                            String act, Htmx htmx, Model model) {
        me.mayWrite();
        var shown = page.show(me, templateId, "stages", stageId, model);
        if (stageId != null) stages.present(me.accountId(), templateId, stageId);
        var rows = QuestionRows.arranged(form.questions(), act);
        var again = form.asking(rows.rows());
        Fields.showTyped("form", again, unsaved, model);
        editor.again(me, shown, stageId, again, model);
        model.addAttribute("touched", rows.touched());
        model.addAttribute("focus", rows.focus());
        model.addAttribute("aim", rows.focus());
        return htmx.again("evaluations/show", "evaluations/editor :: stage-form");
    }
}
