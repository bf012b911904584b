package enfilade.endpoint;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who interviews in an account, and the language model that it has connected. */
@Controller
@RequestMapping("/settings/engine")
class EngineController {

    private static final String PAGE = "settings/engine";
    private static final String AGAIN = "redirect:/settings/engine";

    private final Providing providing;
    private final Supplies supplies;
    private final EnginePage page;
    private final Reaching reaching;

    EngineController(Providing providing, Supplies supplies, EnginePage page, Reaching reaching) {
        this.providing = providing;
        this.supplies = supplies;
        this.page = page;
        this.reaching = reaching;
    }

    @GetMapping
    String show(Actor me, Model model) {
        me.mayEquip();
        page.fill(me, model);
        return PAGE;
    }

    @PostMapping
    Object provide(Actor me, @ModelAttribute("form") EngineForm form, BindingResult errors, Htmx htmx, Model model,
                   RedirectAttributes flash) {
        me.mayEquip();
        var kept = Fields.<Provision>accept(errors, () -> providing.provide(me, form.toDraft()), null);
        if (kept == null) {
            page.fill(me, model);
            Fields.showAgain("form", form.withoutKey(), errors, model);
            return htmx.invalid(PAGE, "engine");
        }
        return said(me, kept, "Who interviews is saved", htmx, model, flash);
    }

    @PostMapping("/key/removal")
    Object removeKey(Actor me, Htmx htmx, Model model, RedirectAttributes flash) {
        return said(me, providing.removeKey(me), "The key is removed", htmx, model, flash);
    }

    /** What came of it stands on the page, and nothing of it is kept. */
    @PostMapping("/connection")
    Object connect(Actor me, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayEquip();
        var asked = supplies.of(me.accountId()).model();
        if (asked == null) throw new Refusal.Conflict("There is no language model here that could be asked.");
        var reached = reaching.reach(asked);
        var told = Map.of("reached", reached.words(), "answers", reached.answers(), "notice",
                reached.answers() ? "It answers" : "No answer");
        if (!htmx.wantsFragment()) {
            told.forEach(flash::addFlashAttribute);
            return AGAIN;
        }
        page.fill(me, model);
        model.addAllAttributes(told);
        return htmx.views(PAGE, "connection", "layout :: flash");
    }

    private Object said(Actor me, Provision kept, String notice, Htmx htmx, Model model, RedirectAttributes flash) {
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", notice);
            return AGAIN;
        }
        page.fill(me, kept, model);
        model.addAttribute("notice", notice);
        return htmx.views(PAGE, "engine", "layout :: flash");
    }
}
