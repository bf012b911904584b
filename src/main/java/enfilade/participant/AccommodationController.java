package enfilade.participant;

import enfilade.account.Actor;
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

/** Gives a participant more time, attempts or days, or text for good, on the participant's page. */
@Controller
@RequestMapping("/participants/{participantId}/accommodation")
class AccommodationController {

    private static final String PAGE = "redirect:/participants/{participantId}#accommodation";

    private final Accommodating accommodating;
    private final Participants participants;
    private final ParticipantPage page;

    AccommodationController(Accommodating accommodating, Participants participants, ParticipantPage page) {
        this.accommodating = accommodating;
        this.participants = participants;
        this.page = page;
    }

    /** Whoever loads the page again on which something was refused is not lost. */
    @GetMapping
    String show(Actor me, @PathVariable UUID participantId) {
        me.mayAccommodate();
        participants.of(me, participantId);
        return PAGE;
    }

    @PostMapping
    Object give(Actor me, @PathVariable UUID participantId,
                @Valid @ModelAttribute("accommodationForm") AccommodationForm form, BindingResult errors, Htmx htmx,
                Model model, RedirectAttributes flash) {
        me.mayAccommodate();
        participants.of(me, participantId);
        if (Fields.accept(errors, () -> accommodating.give(me, participantId, form.toDraft()))) {
            return done(me, participantId, "Saved: it holds from now on", htmx, model, flash);
        }
        Fields.showAgain("accommodationForm", form, errors, model);
        model.addAttribute("wanted", true);
        page.show(me, participantId, model);
        return htmx.invalid("participants/show", "participants/accommodation :: accommodation");
    }

    @PostMapping("/ending")
    Object end(Actor me, @PathVariable UUID participantId, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayAccommodate();
        accommodating.end(me, participantId);
        return done(me, participantId, "Ended: they have what everybody has", htmx, model, flash);
    }

    private Object done(Actor me, UUID participantId, String notice, Htmx htmx, Model model,
                        RedirectAttributes flash) {
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", notice);
            return PAGE;
        }
        model.asMap().remove("accommodationForm");
        page.show(me, participantId, model);
        model.addAttribute("notice", notice);
        return htmx.views("participants/show", "participants/accommodation :: accommodation", "layout :: flash");
    }
}
