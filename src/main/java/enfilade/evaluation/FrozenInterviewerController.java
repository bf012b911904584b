package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.agent.Preview;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An interviewer as a revision froze it, to read from beginning to end. */
@Controller
class FrozenInterviewerController {

    private final EvaluationTemplates templates;
    private final Revisions revisions;

    FrozenInterviewerController(EvaluationTemplates templates, Revisions revisions) {
        this.templates = templates;
        this.revisions = revisions;
    }

    /** @param place counted from 1, in the order in which the stages name them */
    @GetMapping("/evaluations/{templateId}/revisions/{revisionNumber}/interviewers/{place}")
    String show(Actor me, @PathVariable UUID templateId, @PathVariable int revisionNumber, @PathVariable int place,
                Model model) {
        var template = templates.of(me, templateId);
        var revision = revisions.of(me.accountId(), templateId, revisionNumber);
        var judges = revisions.blueprint(me.accountId(), revision).judges();
        if (place < 1 || place > judges.size()) throw new Refusal.NotFound("interviewer in this revision");
        model.addAttribute("template", template);
        model.addAttribute("revision", revision);
        model.addAttribute("agent", Preview.of(judges.get(place - 1).text()));
        return "evaluations/interviewer";
    }
}
