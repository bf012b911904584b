package enfilade.notice;

import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Outbox: what was written to whom, what became of it, send it again, hold it back. */
@Controller
@RequestMapping("/outbox")
class OutboxController {

    private final Outbox outbox;
    private final Messages messages;
    private final Posting posting;
    private final Dates dates;

    OutboxController(Outbox outbox, Messages messages, Posting posting, Dates dates) {
        this.outbox = outbox;
        this.messages = messages;
        this.posting = posting;
        this.dates = dates;
    }

    @GetMapping
    String index(Actor me, @RequestParam(required = false) @Nullable String status,
                 @RequestParam(required = false) @Nullable String page, Htmx htmx, Model model) {
        me.mayReadMail();
        var query = OutboxRow.Query.of(status, page);
        model.addAttribute("query", query);
        model.addAttribute("statuses", Message.Status.values());
        model.addAttribute("outbox", outbox.page(me, query));
        surround(me, model);
        return htmx.view("outbox/index", "messages");
    }

    @GetMapping("/{messageId}")
    String show(Actor me, @PathVariable UUID messageId, Model model) {
        me.mayReadMail();
        model.addAttribute("row", outbox.row(me, messageId));
        model.addAttribute("message", messages.of(me.accountId(), messageId));
        surround(me, model);
        return "outbox/show";
    }

    @PostMapping("/{messageId}/delivery")
    String sendAgain(Actor me, @PathVariable UUID messageId, RedirectAttributes flash) {
        me.mayReadMail();
        outbox.row(me, messageId);
        posting.sendAgain(me, messageId);
        flash.addFlashAttribute("notice", "The message is on its way");
        return "redirect:/outbox/{messageId}";
    }

    @PostMapping("/{messageId}/cancellation")
    String holdBack(Actor me, @PathVariable UUID messageId, RedirectAttributes flash) {
        me.mayReadMail();
        outbox.row(me, messageId);
        posting.holdBack(me, messageId);
        flash.addFlashAttribute("notice", "The message is held back");
        return "redirect:/outbox/{messageId}";
    }

    private void surround(Actor me, Model model) {
        model.addAttribute("isServerThere", outbox.isServerThere());
        model.addAttribute("zoneName", dates.zone(me.zone()));
    }
}
