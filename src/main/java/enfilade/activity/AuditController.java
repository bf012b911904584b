package enfilade.activity;

import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit log: what happened in an account, found by person, kind, thing and day. */
@Controller
class AuditController {

    private final AuditLog log;
    private final JdbcClient db;
    private final Dates dates;

    AuditController(AuditLog log, JdbcClient db, Dates dates) {
        this.log = log;
        this.db = db;
        this.dates = dates;
    }

    @GetMapping("/audit-log")
    String show(Actor me, @ModelAttribute("asked") AuditFilter asked, Htmx htmx, Model model) {
        var doers = Doer.in(me, db);
        var filter = asked.among(doers);
        model.addAttribute("filter", filter);
        model.addAttribute("doers", doers);
        model.addAttribute("kinds", Activity.Kind.values());
        model.addAttribute("log", log.page(me, filter));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        return htmx.view("audit", "ledger");
    }
}
