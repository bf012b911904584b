package enfilade.participant;

import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The participants of an account, searched and filtered. */
@Controller
class ParticipantListController {

    private final ParticipantList list;
    private final JdbcClient db;
    private final Dates dates;

    ParticipantListController(ParticipantList list, JdbcClient db, Dates dates) {
        this.list = list;
        this.db = db;
        this.dates = dates;
    }

    @GetMapping("/participants")
    Object index(Actor me, @ModelAttribute("query") ParticipantList.Query query, BindingResult unreadable, Htmx htmx,
                 Model model) {
        var readable = unreadable.hasErrors()
                ? new ParticipantList.Query(query == null ? "" : query.q(), null, null, null, null, null) : query;
        var page = list.page(me, readable);
        model.addAttribute("query", readable);
        model.addAttribute("page", page);
        model.addAttribute("first", page.rows().isEmpty() && list.isEmpty(me));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("templates", TemplateChoice.toLookFor(me, db));
        model.addAttribute("states", Sought.Where.values());
        model.addAttribute("statuses", ParticipantList.Shown.values());
        model.addAttribute("sorts", ParticipantList.Sort.values());
        return htmx.views("participants/index", "participants");
    }
}
