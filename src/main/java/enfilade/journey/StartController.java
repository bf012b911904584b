package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.participant.ParticipantPage;
import enfilade.participant.Participants;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant who is known already is invited to walk through a template. */
@Controller
class StartController {

    private final Starting starting;
    private final Participants participants;
    private final ParticipantPage page;

    StartController(Starting starting, Participants participants, ParticipantPage page) {
        this.starting = starting;
        this.participants = participants;
        this.page = page;
    }

    @PostMapping("/participants/{participantId}/journeys")
    Object start(Actor me, @PathVariable UUID participantId, @RequestParam(defaultValue = "") String template,
                 Model model, RedirectAttributes flash) {
        me.mayEnrol();
        participants.of(me, participantId);
        try {
            starting.start(me, participantId, chosen(template));
            flash.addFlashAttribute("notice", "Invited: the first door is open");
            return "redirect:/participants/{participantId}";
        } catch (Refusal.Invalid | Refusal.Conflict no) {
            page.show(me, participantId, model);
            model.addAttribute("tried", template);
            model.addAttribute("wrong", no.getMessage());
            return new ModelAndView("participants/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static UUID chosen(String template) {
        try {
            return UUID.fromString(template);
        } catch (IllegalArgumentException nothing) {
            throw new Refusal.Invalid("template", "Choose the template that they walk through.");
        }
    }
}
