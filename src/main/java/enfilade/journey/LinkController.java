package enfilade.journey;

import enfilade.account.Actor;
import enfilade.web.Choice;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The participant's links of one journey: copied, sent again, replaced and taken back. */
@Controller
@RequestMapping("/journeys/{journeyId}/link")
class LinkController {

    /** For how long another link works. */
    enum Lasting implements Choice {
        WEEK("7 days", 7), FORTNIGHT("14 days", 14), MONTH("30 days", 30), QUARTER("90 days", 90);

        private final String label;
        private final int days;

        Lasting(String label, int days) {
            this.label = label;
            this.days = days;
        }

        @Override
        public String label() {
            return label;
        }

        Duration time() {
            return Duration.ofDays(days);
        }
    }

    /** One link, ready to print; its address only while it works. */
    record Line(int number, String state, String tone, String made, @Nullable String opened,
                @Nullable String address) {}

    private final Walked walked;
    private final Linking linking;
    private final Links links;
    private final Dates dates;
    private final Clock clock;

    LinkController(JdbcClient db, Linking linking, Links links, Dates dates, Clock clock) {
        this.walked = new Walked(db);
        this.linking = linking;
        this.links = links;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor me, @PathVariable UUID journeyId, Model model) {
        me.mayEnrol();
        var now = clock.instant();
        model.addAttribute("walk", walked.of(me, journeyId));
        var all = links.of(me.accountId(), journeyId);
        model.addAttribute("links", all.stream().map(it -> line(it, me, now)).toList());
        model.addAttribute("newest", all.stream().mapToInt(Links.Link::number).max().orElse(0));
        model.addAttribute("kept", all.stream().anyMatch(it -> it.revokedAt() == null));
        model.addAttribute("working", all.stream().anyMatch(it -> it.isUsable(now)));
        model.addAttribute("lastings", List.of(Lasting.values()));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        return "journeys/link";
    }

    /** The same link once more, by mail and in the Outbox; a new one, when it was taken back meanwhile. */
    @PostMapping("/delivery")
    String resend(Actor me, @PathVariable UUID journeyId, RedirectAttributes flash) {
        return said(linking.resend(me, journeyId) ? "The link goes out once more; the Outbox shows when"
                : "A new link goes out, because the one before was taken back", flash);
    }

    /** @param seen the number of the newest link when the page was shown */
    @PostMapping("/replacement")
    String replace(Actor me, @PathVariable UUID journeyId, @RequestParam(defaultValue = "month") Lasting lasting,
                   @RequestParam(defaultValue = "") String seen, RedirectAttributes flash) {
        linking.replace(me, journeyId, lasting.time(), seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : null);
        return said("A new link goes out, and no older one works", flash);
    }

    @PostMapping("/revocation")
    String revoke(Actor me, @PathVariable UUID journeyId, RedirectAttributes flash) {
        linking.revoke(me, journeyId);
        return said("The link does not work any more", flash);
    }

    private Line line(Links.Link it, Actor me, Instant now) {
        var until = dates.minute(it.expiresAt(), me.zone());
        var state = it.revokedAt() != null ? "Taken back " + dates.day(it.revokedAt(), me.zone())
                : it.isUsable(now) ? "Works until " + until : "Ran out " + until;
        return new Line(it.number(), state, it.isUsable(now) ? "passed" : "quiet",
                "Made %s by %s".formatted(dates.day(it.at(), me.zone()), it.by()),
                it.openedAt() == null ? null : "First opened " + dates.minute(it.openedAt(), me.zone()),
                it.isUsable(now) ? links.address(it.journey(), it.number()) : null);
    }

    private static String said(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/journeys/{journeyId}/link";
    }
}
