package enfilade.privacy;

import enfilade.account.Actor;
import enfilade.participant.JourneyState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** For how long records are kept, what went by that, and the totals that stayed, in three statements. */
@Component
class RetentionPage {

    /** How many went by themselves on one day. */
    record Run(String day, String what, int people) {}

    /** How many journeys of erased people ended somehow on one template; fewer than five are told as such. */
    record Total(String template, String ending, String journeys) {}

    /** One term, as it stands. */
    record Line(String label, String words) {}

    private static final int FEWEST = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Retaining retaining;
    private final Overdue overdue;
    private final JdbcClient db;

    RetentionPage(Retaining retaining, Overdue overdue, JdbcClient db) {
        this.retaining = retaining;
        this.overdue = overdue;
        this.db = db;
    }

    void fill(Actor me, Model model) {
        var terms = retaining.terms(me);
        model.addAttribute("form", RetentionForm.of(terms));
        model.addAttribute("terms", Terms.cases().stream().map(it -> new Line(Terms.label(it), terms.words(it)))
                .toList());
        model.addAttribute("floor", overdue.floor());
        model.addAttribute("runs", runs(me));
        model.addAttribute("totals", totals(me));
    }

    private List<Run> runs(Actor me) {
        return db.sql("""
                select ran_on, use_case, people
                  from retention_report
                 where account_id = :account
                 order by ran_on desc, use_case
                 fetch first 30 rows only
                """).param("account", me.accountId().value())
                .query((row, n) -> new Run(row.getObject("ran_on", LocalDate.class).format(DAY),
                        Terms.label(row.getString("use_case")), row.getInt("people"))).list();
    }

    private List<Total> totals(Actor me) {
        return db.sql("""
                select t.template_name, y.ending, sum(y.journeys) as journeys
                  from tally y
                  join evaluation_template t on (t.account_id, t.id) = (y.account_id, y.template_id)
                 where y.account_id = :account
                 group by t.template_name, t.id, y.ending
                having sum(y.journeys) > 0
                 order by t.template_name, t.id, y.ending
                 fetch first 100 rows only
                """).param("account", me.accountId().value())
                .query((row, n) -> new Total(row.getString("template_name"),
                        JourneyState.valueOf(row.getString("ending")).label(),
                        row.getInt("journeys") < FEWEST ? "fewer than 5" : row.getInt("journeys") + "")).list();
    }
}
