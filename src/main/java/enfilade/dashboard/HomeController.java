package enfilade.dashboard;

import enfilade.account.Actor;
import enfilade.account.Workspace;
import enfilade.activity.Activity;
import enfilade.review.Queue;
import enfilade.review.Stranded;
import enfilade.web.Dates;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of an account: the first steps until they are done, what waits, what is stuck, what happened. */
@Controller
class HomeController {

    private static final int LATELY = 15;
    private static final int WAITING = 5;

    /** One fact of the ledger, ready to print. */
    record Line(String who, String what, String when, String at) {}

    private final Queue queue;
    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    HomeController(Queue queue, JdbcClient db, Dates dates, Clock clock) {
        this.queue = queue;
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/home")
    String show(Actor me, Workspace here, Model model) {
        model.addAttribute("firstName", here.here().personName().split("\\s+")[0]);
        model.addAttribute("steps", FirstSteps.in(me.accountId(), db));
        model.addAttribute("waiting", queue.oldest(me, WAITING));
        model.addAttribute("stuck", queue.stuck(me, WAITING));
        model.addAttribute("stranded", Stranded.in(me, WAITING, clock.instant(), dates, db));
        model.addAttribute("toConfirm", queue.toConfirm(me));
        model.addAttribute("reviews", me.role().reviews());
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
