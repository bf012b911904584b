package enfilade.participant;

import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes about a participant: written, and taken away by whoever wrote them. */
@Controller
@RequestMapping("/participants/{participantId}/notes")
class NoteController {

    private static final String BACK = "redirect:/participants/{participantId}#notes";

    /** A note as it is typed. */
    record Form(@Nullable String words) {}

    private final Noting noting;
    private final Participants participants;
    private final ParticipantPage page;

    NoteController(Noting noting, Participants participants, ParticipantPage page) {
        this.noting = noting;
        this.participants = participants;
        this.page = page;
    }

    /** Whoever loads the page again on which a note was refused is not lost. */
    @GetMapping
    String show(Actor me, @PathVariable UUID participantId) {
        participants.of(me, participantId);
        return BACK;
    }

    @PostMapping
    Object note(Actor me, @PathVariable UUID participantId, @ModelAttribute("note") Form form, BindingResult errors,
                Htmx htmx, Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> noting.note(me, participantId, form.words()))) {
            page.show(me, participantId, model);
            Fields.showAgain("note", form, errors, model);
            return htmx.invalid("participants/show", "participants/notes :: notes");
        }
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", "Noted.");
            return BACK;
        }
        page.show(me, participantId, model);
        model.addAttribute("notice", "Noted.");
        return htmx.views("participants/show", "participants/notes :: notes", "layout :: flash");
    }

    @PostMapping("/{noteId}/removal")
    String remove(Actor me, @PathVariable UUID participantId, @PathVariable UUID noteId, RedirectAttributes flash) {
        noting.remove(me, participantId, noteId);
        flash.addFlashAttribute("notice", "The note is gone.");
        return BACK;
    }
}
