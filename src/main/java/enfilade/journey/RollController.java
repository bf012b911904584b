package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.TemplatePage;
import enfilade.journey.Standing.Status;
import enfilade.participant.Participant;
import enfilade.web.Dates;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who walks through a template, and the next one to be invited. */
@Controller
@RequestMapping("/evaluations/{templateId}/participants")
class RollController {

    private static final int REVISIONS = 25;

    /** Somebody to be invited, new or known already. */
    record Form(@Nullable String name, @Nullable String email) {}

    private final TemplatePage page;
    private final Bidding inviting;
    private final Roll roll;
    private final Dates dates;

    RollController(TemplatePage page, Bidding inviting, JdbcClient db, Dates dates) {
        this.page = page;
        this.inviting = inviting;
        this.roll = new Roll(db, dates);
        this.dates = dates;
    }

    @GetMapping
    Object index(Actor me, @PathVariable UUID templateId, @RequestParam(required = false) @Nullable Status status,
                 @RequestParam(name = "page", required = false) @Nullable String cursor, Htmx htmx, Model model) {
        show(me, templateId, status, cursor, model);
        model.addAttribute("form", new Form("", ""));
        return htmx.views("evaluations/show", "detail");
    }

    /** One person is one participant: an address that is known already invites whoever has it. */
    @PostMapping
    Object invite(Actor me, @PathVariable UUID templateId, @Valid @ModelAttribute("form") Form form,
                  BindingResult errors, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayEnrol();
        try {
            var invited = Fields.<Participant>accept(errors,
                    () -> inviting.invite(me, templateId, form.name(), form.email()), null);
            if (invited != null) {
                flash.addFlashAttribute("notice", invited.name() + " is invited");
                return "redirect:/evaluations/{templateId}/participants";
            }
        } catch (Refusal.Conflict no) {
            if (no.issues().isEmpty()) model.addAttribute("refused", no.getMessage());
            else errors.rejectValue("email", no.issues().getFirst().code(), no.getMessage());
        }
        show(me, templateId, null, null, model);
        Fields.showAgain("form", form, errors, model);
        return htmx.invalid("evaluations/show", "detail");
    }

    /** The newest of them first: those to which somebody may be moved, when there is a choice at all. */
    private static List<Integer> newest(int number) {
        return number < 2 ? List.of()
                : IntStream.range(0, Math.min(number, REVISIONS)).mapToObj(i -> number - i).toList();
    }

    private void show(Actor me, UUID templateId, @Nullable Status status, @Nullable String cursor, Model model) {
        var shown = page.show(me, templateId, "participants", null, model);
        model.addAttribute("revisions", newest(shown.publication().number()));
        model.addAttribute("page", roll.page(me, templateId, status, cursor));
        model.addAttribute("chosen", status);
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("states", Status.values());
    }
}
