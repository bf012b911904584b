package enfilade.participant;

import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The participants of an account, searched and filtered. */
@Controller
class ParticipantListController {

    /** As many as can be dealt with at once. */
    private static final int COUNTED = 10_000;

    private final ParticipantList list;
    private final JdbcClient db;
    private final Dates dates;

    ParticipantListController(ParticipantList list, JdbcClient db, Dates dates) {
        this.list = list;
        this.db = db;
        this.dates = dates;
    }

    /** With {@code everyone}, only how many that is: whoever just looks at a list does not wait for the counting. */
    @GetMapping("/participants")
    Object index(Actor me, @ModelAttribute("query") ParticipantList.Query query, BindingResult unreadable, Htmx htmx,
                 @RequestParam(defaultValue = "false") boolean everyone, Model model) {
        var readable = unreadable.hasErrors()
                ? new ParticipantList.Query(query == null ? "" : query.q(), null, null, null, null, null, null) : query;
        model.addAttribute("query", readable);
        if (everyone && htmx.wantsFragment()) {
            model.addAttribute("many", many(readable.sought().count(me, COUNTED + 1, db)));
            return htmx.view("participants/index", "everyone");
        }
        var page = list.page(me, readable);
        model.addAttribute("many", page.earlier() == null && page.later() == null ? many(page.rows().size()) : null);
        model.addAttribute("page", page);
        model.addAttribute("first", page.rows().isEmpty() && list.isEmpty(me));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("templates", TemplateChoice.toLookFor(me, db));
        model.addAttribute("tags", list.tags(me, readable));
        model.addAttribute("states", Sought.Where.values());
        model.addAttribute("statuses", ParticipantList.Shown.values());
        model.addAttribute("sorts", ParticipantList.Sort.values());
        return htmx.views("participants/index", "participants");
    }

    /** 37; beyond what is counted: 10,000+ */
    private static String many(int people) {
        return people > COUNTED ? String.format(Locale.ROOT, "%,d+", COUNTED) : String.valueOf(people);
    }
}
