package enfilade.settings;

import enfilade.Settings;
import enfilade.account.Membership;
import enfilade.account.Person;
import enfilade.settings.MeController.Name;
import enfilade.settings.MeController.NewAccount;
import enfilade.settings.MeController.NewPassword;
import enfilade.web.Dates;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a person's own page, whichever of its forms was sent. */
@Component
class MePage {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted().toList();

    private final OwnSessions sessions;
    private final JdbcClient db;
    private final Settings settings;
    private final Dates dates;
    private final Clock clock;

    MePage(OwnSessions sessions, JdbcClient db, Settings settings, Dates dates, Clock clock) {
        this.sessions = sessions;
        this.db = db;
        this.settings = settings;
        this.dates = dates;
        this.clock = clock;
    }

    Object again(Person me, HttpSession session, Model model) {
        fill(me, session, model);
        return new ModelAndView("me", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    void fill(Person me, HttpSession session, Model model) {
        var memberships = Membership.of(me.id(), db);
        model.addAttribute("me", me);
        model.addAttribute("memberships", memberships);
        model.addAttribute("mayOpen", Opening.isOpenTo(memberships, settings));
        model.addAttribute("sessions", sessions.of(me, session.getId(), dates));
        model.addAttribute("zoneName", dates.zone(me.zoneId()));
        model.addAttribute("zones", ZONES);
        model.addAttribute("today", clock.instant().atZone(me.zoneId()).toLocalDate());
        if (!model.containsAttribute("nameForm")) model.addAttribute("nameForm", new Name(me.name(), me.zone()));
        if (!model.containsAttribute("passwordForm")) model.addAttribute("passwordForm", new NewPassword("", ""));
        if (!model.containsAttribute("accountForm")) model.addAttribute("accountForm", new NewAccount("", ""));
        if (!model.containsAttribute("away")) model.addAttribute("away", away(me));
    }

    /** The last day anywhere; what is over is over. */
    private AbsenceForm away(Person me) {
        return db.sql("select max(absent_until) from member where person_id = :person and back_at > :now")
                .param("person", me.id()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(LocalDate.class).optional().map(last -> new AbsenceForm(last.toString()))
                .orElse(new AbsenceForm(null));
    }
}
