package enfilade.batch;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.participant.TemplateChoice;
import enfilade.web.Fields;
import enfilade.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to many at once: looked at first, confirmed or discarded, watched, taken back. */
@Controller
@RequestMapping("/participants/batches")
class BatchController {

    private final Preparing preparing;
    private final Confirming confirming;
    private final BatchPage page;
    private final JdbcClient db;

    BatchController(Preparing preparing, Confirming confirming, BatchPage page, JdbcClient db) {
        this.preparing = preparing;
        this.confirming = confirming;
        this.page = page;
        this.db = db;
    }

    @GetMapping
    String index(Actor me, Model model) {
        me.mayEnrol();
        model.addAttribute("batches", page.latest(me));
        page.surround(me, model);
        return "batches/index";
    }

    /** Nothing is done yet: this leads to the preview. What is missing is asked for on a page of its own. */
    @PostMapping
    Object prepare(Actor me, @ModelAttribute("form") Wanted form, BindingResult errors, Model model) {
        me.mayEnrol();
        var wanted = form == null ? new Wanted(null, List.of(), false, Fitting.ALL, null, null, "") : form;
        var batch = Fields.<@Nullable Batch>accept(errors, () -> Checks.spelt(Wanted::field, () ->
                preparing.prepare(me, wanted.chosen(), wanted.wish(), wanted.people(me, db))), null);
        if (batch != null) return "redirect:/participants/batches/" + batch.id();
        Fields.showAgain("form", wanted, errors, model);
        model.addAttribute("templates",
                wanted.isMove() ? TemplateChoice.toLookFor(me, db) : TemplateChoice.toStartOn(me, db));
        model.addAttribute("kinds", wanted.kinds());
        return new ModelAndView("batches/new", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{batchId}")
    Object show(Actor me, @PathVariable UUID batchId, @ModelAttribute("query") BatchPage.Query query,
                BindingResult unreadable, Htmx htmx, Model model, HttpServletResponse answer) {
        me.mayEnrol();
        var batch = page.show(me, batchId, unreadable.hasErrors() ? BatchPage.Query.ALL : query, model);
        if (htmx.wantsFragment() && !batch.status().isUnderWay()) answer.setHeader("HX-Refresh", "true");
        return htmx.view("batches/show", "progress");
    }

    @PostMapping("/{batchId}/confirmation")
    String confirm(Actor me, @PathVariable UUID batchId) {
        confirming.confirm(me, batchId);
        return "redirect:/participants/batches/{batchId}";
    }

    @PostMapping("/{batchId}/removal")
    String discard(Actor me, @PathVariable UUID batchId, RedirectAttributes flash) {
        confirming.discard(me, batchId);
        flash.addFlashAttribute("notice", "Discarded: nothing was done");
        return "redirect:/participants";
    }

    @PostMapping("/{batchId}/undo")
    String takeBack(Actor me, @PathVariable UUID batchId) {
        confirming.takeBack(me, batchId);
        return "redirect:/participants/batches/{batchId}";
    }
}
