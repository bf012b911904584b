package enfilade.dashboard;

import enfilade.account.Actor;
import enfilade.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search that jumps: as one types it lists what fits, and Enter goes there when it is one thing. */
@Controller
class SearchController {

    private final JdbcClient db;

    SearchController(JdbcClient db) {
        this.db = db;
    }

    /** With {@code go}, one thing that fits is shown itself. */
    @GetMapping("/search")
    Object show(Actor me, @RequestParam(defaultValue = "") String q,
                @RequestParam(required = false) @Nullable String go, Htmx htmx, Model model) {
        var search = Search.in(me, q, db);
        var only = search.only();
        if (go != null && only.isPresent() && !htmx.wantsFragment()) return "redirect:" + only.get().address();
        model.addAttribute("search", search);
        return htmx.views("search", "found", "tally");
    }
}
