package enfilade.participant;

import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import enfilade.web.Undo;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One participant: added, looked at, put away and brought back. */
@Controller
@RequestMapping("/participants")
class ParticipantController {

    private final Enrolling enrolling;
    private final Participants participants;
    private final ParticipantPage page;
    private final JdbcClient db;

    ParticipantController(Enrolling enrolling, Participants participants, ParticipantPage page, JdbcClient db) {
        this.enrolling = enrolling;
        this.participants = participants;
        this.page = page;
        this.db = db;
    }

    @GetMapping("/new")
    String blank(Actor me, Model model) {
        me.mayEnrol();
        model.addAttribute("form", ParticipantForm.blank());
        model.addAttribute("templates", TemplateChoice.toStartOn(me, db));
        return "participants/new";
    }

    @PostMapping
    Object create(Actor me, @Valid @ModelAttribute("form") ParticipantForm form, BindingResult errors, Htmx htmx,
                  Model model, RedirectAttributes flash) {
        me.mayEnrol();
        var added = Fields.<Participant>accept(errors,
                () -> enrolling.enrol(me, form.toDraft(), form.template()), null);
        if (added == null) {
            Fields.showAgain("form", form, errors, model);
            model.addAttribute("templates", TemplateChoice.toStartOn(me, db));
            model.addAttribute("same", participants
                    .findByAccountIdAndEmailLower(me.accountId(), Email.fold(form.email())).orElse(null));
            return htmx.invalid("participants/new", "participant-form");
        }
        return said(added.name() + " added", added.id(), flash);
    }

    @GetMapping("/{participantId}")
    Object show(Actor me, @PathVariable UUID participantId, Htmx htmx, Model model) {
        page.show(me, participantId, model);
        return htmx.views("participants/show", "participants/journeys :: journeys");
    }

    @PostMapping("/{participantId}/archival")
    String archive(Actor me, @PathVariable UUID participantId, RedirectAttributes flash) {
        var participant = enrolling.archive(me, participantId);
        flash.addFlashAttribute("undo", Undo.at("/participants/" + participantId + "/restoration"));
        return said(participant.name() + " archived", participantId, flash);
    }

    @PostMapping("/{participantId}/restoration")
    String restore(Actor me, @PathVariable UUID participantId, RedirectAttributes flash) {
        var participant = enrolling.restore(me, participantId);
        return said(participant.name() + " is back", participantId, flash);
    }

    private static String said(String notice, UUID participant, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/participants/" + participant;
    }
}
