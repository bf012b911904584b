package enfilade.privacy;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For how long records are kept: seen by whoever may see records, changed by owners, who first see who would go. */
@Controller
@RequestMapping("/settings/retention")
class RetentionController {

    private static final String PAGE = "settings/retention";

    private final Retaining retaining;
    private final Overdue overdue;
    private final RetentionPage page;

    RetentionController(Retaining retaining, Overdue overdue, RetentionPage page) {
        this.retaining = retaining;
        this.overdue = overdue;
        this.page = page;
    }

    @GetMapping
    String show(Actor me, Model model) {
        me.mayKeepRecords();
        page.fill(me, model);
        return PAGE;
    }

    /** The first time it says how many would go; the second time, when they still are as many, it is saved. */
    @PostMapping
    Object keep(Actor me, @ModelAttribute("form") RetentionForm form, BindingResult errors, Htmx htmx, Model model,
                RedirectAttributes flash) {
        me.maySetRetention();
        var terms = Fields.<Terms>accept(errors, form::toTerms, null);
        if (terms == null) {
            page.fill(me, model);
            Fields.showAgain("form", form, errors, model);
            return htmx.invalid(PAGE, "retention-form");
        }
        var count = overdue.count(me.accountId(), terms);
        if (count > 0 && !Objects.equals(form.seen(), count)) return preview(me, form, count, htmx, model);
        retaining.keep(me, terms, count);
        flash.addFlashAttribute("notice", count == 0 ? "Saved. Nobody's time is over yet."
                : "Saved. " + Texts.counted(count, "record goes", "records go") + " on the next run.");
        return "redirect:/settings/retention";
    }

    private Object preview(Actor me, RetentionForm form, int count, Htmx htmx, Model model) {
        page.fill(me, model);
        model.addAttribute("form", form.seen(count));
        model.addAttribute("count", count);
        return form.seen() == null ? htmx.again(PAGE, "retention-form") : htmx.conflict(PAGE, "retention-form");
    }
}
