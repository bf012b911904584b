package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Standing.Reason;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews: the queue of everything that waits for a person, and who takes care of what. */
@Controller
class QueueController {

    private final Queue queue;
    private final Assigning assigning;
    private final Nudges nudges;
    private final Dates dates;

    QueueController(Queue queue, Assigning assigning, Nudges nudges, Dates dates) {
        this.queue = queue;
        this.assigning = assigning;
        this.nudges = nudges;
        this.dates = dates;
    }

    @GetMapping("/reviews")
    Object index(Actor me, @ModelAttribute("asked") QueueFilter asked, Htmx htmx, Model model) {
        var filter = asked.by(me);
        var page = queue.page(me, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", QueueFilter.Show.values());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("templates", queue.templates(me, filter));
        model.addAttribute("rows", page.rows());
        model.addAttribute("done", nudges.latest(me, page.rows().stream().map(Waiting::id).toList()));
        model.addAttribute("earlier", filter.address(page.earlier()));
        model.addAttribute("later", filter.address(page.later()));
        model.addAttribute("me", me);
        model.addAttribute("zoneName", dates.zone(me.zone()));
        return htmx.views("reviews", "queue");
    }

    /** @param member who takes it; empty gives it back */
    @PostMapping("/journeys/{journeyId}/assignment")
    String assign(Actor me, @PathVariable UUID journeyId, @RequestParam(required = false) @Nullable UUID member,
                  @ModelAttribute("asked") QueueFilter asked, @RequestParam(required = false) @Nullable String back,
                  RedirectAttributes flash) {
        var now = assigning.assign(me, journeyId, member);
        flash.addFlashAttribute("notice", now == null ? "Given back: whoever may decide can take it"
                : now.id().equals(me.id()) ? "Taken: it is yours to decide" : "Given to " + now.name());
        return "redirect:" + (back != null ? asked.by(me).address()
                : "/journeys/" + journeyId + (asked.isSomewhere() ? asked.query() : ""));
    }
}
