package enfilade.dashboard;

import enfilade.account.Actor;
import enfilade.account.Workspace;
import enfilade.activity.Activity;
import enfilade.review.Nudges;
import enfilade.review.Piles;
import enfilade.review.Piles.Pile;
import enfilade.review.Stranded;
import enfilade.review.Waiting;
import enfilade.web.Dates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of an account: the first steps until they are done, what waits, what is stuck, what happened. */
@Controller
class HomeController {

    private static final int LATELY = 15;
    private static final int WAITING = 5;
    private static final int STRANDED = 20;

    /**
     * One that waits, ready to print.
     *
     * @param about where, since when, whose turn, and what was done about it
     */
    record Row(Waiting it, String about) {}

    /** One fact of the ledger, ready to print. */
    record Line(String who, String what, String when, String at) {}

    private final Piles piles;
    private final Nudges nudges;
    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    HomeController(Piles piles, Nudges nudges, JdbcClient db, Dates dates, Clock clock) {
        this.piles = piles;
        this.nudges = nudges;
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/home")
    String show(Actor me, Workspace here, Model model) {
        model.addAttribute("firstName", here.here().personName().split("\\s+")[0]);
        model.addAttribute("steps", FirstSteps.in(me.accountId(), db));
        var all = piles.of(me, WAITING);
        var done = nudges.latest(me, Stream.of(all.mine(), all.stuck()).flatMap(it -> it.rows().stream())
                .map(Waiting::id).toList());
        var stranded = Stranded.in(me, STRANDED + 1, clock.instant(), dates, db);
        model.addAttribute("waiting", rows(all.mine(), done, me));
        model.addAttribute("moreWaiting", all.mine().more());
        model.addAttribute("stuck", rows(all.stuck(), done, me));
        model.addAttribute("moreStuck", all.stuck().more());
        model.addAttribute("stranded", stranded.stream().limit(STRANDED).toList());
        model.addAttribute("moreStranded", stranded.size() > STRANDED);
        model.addAttribute("toConfirm", all.toConfirm());
        model.addAttribute("reviews", me.role().reviews());
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("lately", lately(me));
        return "home";
    }

    private List<Row> rows(Pile pile, Map<UUID, String> done, Actor me) {
        return pile.rows().stream().map(it -> new Row(it, it.facts() + " · since " + dates.day(it.since(), me.zone())
                + " · " + it.turn()
                + (it.due() == null || it.isLate() ? "" : " · " + it.due())
                + (done.containsKey(it.id()) ? " · " + done.get(it.id()) : ""))).toList();
    }

    private List<Line> lately(Actor me) {
        return Activity.latest(me, LATELY, db).stream()
                .map(fact -> new Line(fact.actor(), Activity.deed(fact.words()), dates.minute(fact.at(), me.zone()),
                        fact.at().toString())).toList();
    }
}
