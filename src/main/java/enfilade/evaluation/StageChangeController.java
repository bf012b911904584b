package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Change;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import enfilade.web.Opened;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An open stage is saved. What others have saved since it was opened stays; where both changed the same field, both
 * values are shown and everything else is saved.
 */
@Controller
@RequestMapping("/evaluations/{templateId}/stages/{stageId}")
class StageChangeController {

    private static final String SHOW = "evaluations/show";
    private static final String FORM = "evaluations/editor :: stage-form";

    private final EvaluationTemplates templates;
    private final TemplatePage page;
    private final StageEditor editor;
    private final Stages stages;
    private final Arranging arranging;
    private final Answers answers;
    private final JdbcClient db;
    private final Clock clock;

    StageChangeController(EvaluationTemplates templates, TemplatePage page, StageEditor editor, Stages stages,
                          Arranging arranging, Answers answers, JdbcClient db, Clock clock) {
        this.templates = templates;
        this.page = page;
        this.editor = editor;
        this.stages = stages;
        this.arranging = arranging;
        this.answers = answers;
        this.db = db;
        this.clock = clock;
    }

    @PostMapping
    Object change(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                  @Valid @ModelAttribute("form") StageForm form, BindingResult errors,
                  @RequestParam(defaultValue = "") String opened, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        var useCase = templates.of(me, templateId).draft().useCase();
        var seen = Opened.read(opened, StageForm.class).orElse(null);
        var merging = new StageMerging(seen, form, me, stageId, useCase, db);
        try {
            var saved = Fields.<Stage>accept(errors, () ->
                    arranging.change(me, templateId, stageId, form.agentId(), merging::over), null);
            if (saved == null) return refused(me, templateId, stageId, form, errors, seen, htmx, model);
            if (merging.contested().isEmpty()) {
                var notice = saved.name() + " saved" + merging.kept();
                return answers.done(me, templateId, stageId, notice, null, htmx, model, flash);
            }
            model.addAttribute("notice", merging.savedButFor(saved));
            return contested(me, templateId, merging, StageForm.of(saved), StageForm.of(saved), stageId, htmx, model);
        } catch (Refusal.Conflict overtaken) {
            if (merging.contested().isEmpty()) return overtaken(me, templateId, stageId, form, overtaken, htmx, model);
            model.addAttribute("conflict", "Nothing is saved yet: both changes together make no sense.");
            return contested(me, templateId, merging, merging.merged(), merging.theirs(), stageId, htmx, model);
        }
    }

    private Object refused(Actor me, UUID templateId, UUID stageId, StageForm form, BindingResult errors,
                           @Nullable Opened<StageForm> seen, Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        stages.present(me.accountId(), templateId, stageId);
        Fields.showAgain("form", form, errors, model);
        editor.again(me, shown, stageId, form, seen, model);
        return htmx.invalid(SHOW, FORM);
    }

    private Object contested(Actor me, UUID templateId, StageMerging merging, StageForm agreed, StageForm now,
                             UUID stageId, Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        var again = merging.again(agreed);
        model.addAttribute("form", again);
        model.addAttribute("aim", "overtaken");
        editor.again(me, shown, stageId, again, merging.opened(now, clock.instant()), model);
        return answers.contested(htmx);
    }

    /** Somebody whose browser did not say what it had opened: nothing is saved, and they hear what it would change. */
    private Object overtaken(Actor me, UUID templateId, UUID stageId, StageForm form,
                             Refusal.Conflict overtaken, Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "stages", stageId, model);
        if (shown.template().isArchived()) throw overtaken;
        var stage = stages.present(me.accountId(), templateId, stageId);
        var again = form.opened(stage.version());
        model.addAttribute("form", again);
        editor.again(me, shown, stageId, again, null, model);
        var changes = stage.draft().changesTo(form.toWish(shown.template().draft().useCase()).draft(), null, null);
        model.addAttribute("conflict", overtaken.getMessage() + " Nothing of yours is lost. "
                + (changes.isEmpty() ? "" : "Saving what stands here would change: " + Change.sentence(changes) + "."));
        return htmx.conflict(SHOW, FORM);
    }
}
