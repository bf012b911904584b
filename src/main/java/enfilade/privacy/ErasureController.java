package enfilade.privacy;

import enfilade.account.Actor;
import enfilade.participant.Participants;
import enfilade.web.Fields;
import enfilade.web.Htmx;
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

/** Somebody is erased for good, after their name was typed. */
@Controller
@RequestMapping("/participants/{participantId}/erasure")
class ErasureController {

    private final Erasing erasing;
    private final Participants participants;
    private final ErasurePage page;

    ErasureController(Erasing erasing, Participants participants, ErasurePage page) {
        this.erasing = erasing;
        this.participants = participants;
        this.page = page;
    }

    @GetMapping
    String show(Actor me, @PathVariable UUID participantId, Model model) {
        page.fill(me, participantId, model);
        return "participants/erasure";
    }

    /** Pressed twice, whoever comes second hears that it is done. */
    @PostMapping
    Object erase(Actor me, @PathVariable UUID participantId, @ModelAttribute("form") ErasureForm form,
                 BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayKeepRecords();
        var isFine = Fields.accept(errors, () -> {
            participants.findByAccountIdAndId(me.accountId(), participantId)
                    .ifPresent(it -> form.confirms(it.name()));
            erasing.erase(me, participantId);
        });
        if (!isFine) {
            page.fill(me, participantId, model);
            Fields.showAgain("form", form, errors, model);
            return htmx.invalid("participants/erasure", "erasure-form");
        }
        flash.addFlashAttribute("notice", "Erased for good. Only totals are left.");
        return "redirect:/participants";
    }
}
