package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.activity.Change;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known about one participant, changed. */
@Controller
@RequestMapping("/participants/{participantId}")
class ParticipantChangeController {

    private static final String EDIT = "participants/edit";
    private static final String FORM = "participant-form";

    private final Enrolling enrolling;
    private final Participants participants;

    ParticipantChangeController(Enrolling enrolling, Participants participants) {
        this.enrolling = enrolling;
        this.participants = participants;
    }

    @GetMapping("/edit")
    String edit(Actor me, @PathVariable UUID participantId, Model model) {
        me.mayEnrol();
        var participant = participants.of(me, participantId);
        model.addAttribute("participant", participant);
        model.addAttribute("form", ParticipantForm.of(participant));
        return EDIT;
    }

    @PostMapping
    Object change(Actor me, @PathVariable UUID participantId, @Valid @ModelAttribute("form") ParticipantForm form,
                  BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayEnrol();
        var participant = participants.of(me, participantId);
        model.addAttribute("participant", participant);
        try {
            if (Fields.accept(errors, () -> enrolling.change(me, participantId, form.version(),
                    form.toDraft().as(participant.status())))) {
                flash.addFlashAttribute("notice", "Saved");
                return "redirect:/participants/" + participantId;
            }
        } catch (Refusal.Conflict overtaken) {
            return conflict(me, participantId, form, overtaken, htmx, model);
        }
        Fields.showAgain("form", form, errors, model);
        model.addAttribute("same", participants
                .findByAccountIdAndEmailLower(me.accountId(), Email.fold(form.email()))
                .filter(it -> !it.id().equals(participantId)).orElse(null));
        return htmx.invalid(EDIT, FORM);
    }

    /** What was typed stays, and says what saving it now would do to what has been saved meanwhile. */
    private Object conflict(Actor me, UUID participantId, ParticipantForm form, Refusal.Conflict overtaken, Htmx htmx,
                            Model model) {
        var now = participants.of(me, participantId);
        var changes = now.draft().changesTo(form.toDraft().as(now.status()));
        var hint = now.isArchived() || changes.isEmpty() ? "" : " Nothing of yours is lost. Saving what stands here "
                + "would change: " + Change.sentence(changes) + ".";
        model.addAttribute("participant", now);
        model.addAttribute("form", form.opened(now.version()));
        model.addAttribute("conflict", overtaken.getMessage() + hint);
        return htmx.conflict(EDIT, FORM);
    }
}
