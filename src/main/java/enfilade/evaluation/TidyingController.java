package enfilade.evaluation;

import enfilade.account.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several templates of the list at once; the list then says what became of each. */
@Controller
@RequestMapping("/evaluations")
class TidyingController {

    private final Tidying tidying;

    TidyingController(Tidying tidying) {
        this.tidying = tidying;
    }

    @PostMapping("/archivals")
    String archive(Actor me, @RequestParam(defaultValue = "") List<UUID> templates, RedirectAttributes flash) {
        return said(tidying.archive(me, templates), "/evaluations/restorations", flash);
    }

    @PostMapping("/restorations")
    String restore(Actor me, @RequestParam(defaultValue = "") List<UUID> templates, RedirectAttributes flash) {
        return said(tidying.restore(me, templates), "/evaluations/archivals", flash);
    }

    /** @param back where what was done is taken back, for those only that were not so before */
    private static String said(List<Tidying.Result> results, String back, RedirectAttributes flash) {
        flash.addFlashAttribute("results", results);
        flash.addFlashAttribute("back", back);
        return "redirect:/evaluations";
    }
}
