package enfilade.dashboard;

import enfilade.account.Actor;
import enfilade.account.Workspace;
import enfilade.activity.Activity;
import enfilade.web.Dates;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of an account: the first steps until they are done, and what happened lately. */
@Controller
class HomeController {

    private static final int LATELY = 15;

    /** One fact of the ledger, ready to print. */
    record Line(String who, String what, String when, String at) {}

    private final JdbcClient db;
    private final Dates dates;

    HomeController(JdbcClient db, Dates dates) {
        this.db = db;
        this.dates = dates;
    }

    @GetMapping("/home")
    String show(Actor me, Workspace here, Model model) {
        model.addAttribute("firstName", here.here().personName().split("\\s+")[0]);
        model.addAttribute("steps", FirstSteps.in(me.accountId(), db));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("lately", lately(me));
        return "home";
    }

    private List<Line> lately(Actor me) {
        return Activity.latest(me, LATELY, db).stream()
                .map(fact -> new Line(fact.actor(), Activity.deed(fact.words()), dates.minute(fact.at(), me.zone()),
                        fact.at().toString())).toList();
    }
}
