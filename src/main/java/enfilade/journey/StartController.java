package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.participant.Participants;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant who is known already is invited to walk through a template. */
@Controller
class StartController {

    private final Starting starting;
    private final Participants participants;

    StartController(Starting starting, Participants participants) {
        this.starting = starting;
        this.participants = participants;
    }

    @PostMapping("/participants/{participantId}/journeys")
    String start(Actor me, @PathVariable UUID participantId, @RequestParam(defaultValue = "") String template,
                 RedirectAttributes flash) {
        me.mayEnrol();
        participants.of(me, participantId);
        try {
            starting.start(me, participantId, chosen(template));
            flash.addFlashAttribute("notice", "Invited: the first door is open");
        } catch (Refusal.Invalid | Refusal.Conflict no) {
            flash.addFlashAttribute("refusal", no.getMessage());
        }
        return "redirect:/participants/{participantId}";
    }

    private static UUID chosen(String template) {
        try {
            return UUID.fromString(template);
        } catch (IllegalArgumentException nothing) {
            throw new Refusal.Invalid("template", "Choose the template that they walk through.");
        }
    }
}
