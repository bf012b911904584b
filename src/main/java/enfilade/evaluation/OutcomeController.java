package enfilade.evaluation;

import enfilade.account.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor's box of consequences, while somebody is still choosing. */
@Controller
class OutcomeController {

    private final TemplatePage page;

    OutcomeController(TemplatePage page) {
        this.page = page;
    }

    /** What is not a number yet counts as not chosen. */
    @GetMapping("/evaluations/{templateId}/stages/outcome")
    String outcome(Actor me, @PathVariable UUID templateId, @RequestParam(required = false) @Nullable UUID stage,
                   @RequestParam(defaultValue = "0") int at, @ModelAttribute("form") StageForm form,
                   BindingResult unreadable, Model model) {
        var shown = page.show(me, templateId, "stages", null, model);
        model.addAttribute("outcome",
                Consequences.of(form.choices(), StageEditor.next(shown.pipeline(), stage, Math.max(0, at))));
        return "evaluations/passing :: outcome(outcome=${outcome})";
    }
}
