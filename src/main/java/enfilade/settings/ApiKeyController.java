package enfilade.settings;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.account.Workspace;
import enfilade.web.Dates;
import enfilade.web.Fields;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys by which programs come into an account: which there are, a new one, one that has to go. */
@Controller
@RequestMapping("/settings/api-keys")
class ApiKeyController {

    private static final String INDEX = "settings/api-keys/index";
    private static final String NEW = "settings/api-keys/new";

    private final Issuing issuing;
    private final Settings settings;
    private final Dates dates;
    private final JdbcClient db;
    private final Clock clock;

    ApiKeyController(Issuing issuing, Settings settings, Dates dates, JdbcClient db, Clock clock) {
        this.issuing = issuing;
        this.settings = settings;
        this.dates = dates;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor me, @RequestParam(required = false) @Nullable String page, Model model) {
        me.mayIssueKeys();
        return list(me, clock.instant(), page, model);
    }

    @GetMapping("/new")
    String blank(Actor me, Model model) {
        me.mayIssueKeys();
        return form(me, KeyForm.blank(), model);
    }

    /** Shows the key in the answer itself: a redirect would have to keep it in the session until the next page. */
    @PostMapping
    Object issue(Actor me, Workspace here, @ModelAttribute("form") KeyForm form, BindingResult errors, Model model) {
        me.mayIssueKeys();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, me.zone());
        Issuing.@Nullable Made made;
        try {
            made = Fields.<Issuing.Made>accept(errors,
                    () -> issuing.issue(me, form.keyId(), form.toDraft(today)), null);
        } catch (Refusal.Conflict already) {
            model.addAttribute("already", already.getMessage());
            return new ModelAndView(list(me, now, null, model), HttpStatus.CONFLICT);
        }
        if (made == null) return new ModelAndView(form(me, form, model), HttpStatus.UNPROCESSABLE_CONTENT);

        var until = KeyRow.Words.of(me, now, dates).until(made.kept().expiresAt());
        model.addAttribute("made", FreshKey.of(made, until, settings.baseUrl(), here.here().slug()));
        return list(me, now, null, model);
    }

    @PostMapping("/{keyId}/revocation")
    String revoke(Actor me, @PathVariable UUID keyId, RedirectAttributes flash) {
        var key = issuing.revoke(me, keyId);
        flash.addFlashAttribute("notice", key.name() + " is revoked and opens nothing any more");
        return "redirect:/settings/api-keys";
    }

    private String list(Actor me, Instant now, @Nullable String page, Model model) {
        model.addAttribute("keys", KeyList.read(me, now, page, KeyRow.Words.of(me, now, dates), db));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        return INDEX;
    }

    private String form(Actor me, KeyForm form, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), me.zone());
        model.addAttribute("form", form);
        model.addAttribute("groups", ScopeGroup.ALL);
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("today", today);
        model.addAttribute("furthest", today.plusYears(KeyDraft.LONGEST_YEARS));
        return NEW;
    }
}
