package enfilade.settings;

import enfilade.account.Ability;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.web.Dates;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a team, whichever of its forms was sent. */
@Component
class TeamPage {

    private final Accounts accounts;
    private final Dates dates;
    private final JdbcClient db;
    private final Clock clock;

    TeamPage(Accounts accounts, Dates dates, JdbcClient db, Clock clock) {
        this.accounts = accounts;
        this.dates = dates;
        this.db = db;
        this.clock = clock;
    }

    Team fill(Actor me, InvitationForm form, Model model) {
        var team = Team.of(me, clock.instant(), dates, db);
        model.addAttribute("team", team);
        model.addAttribute("form", form);
        var account = accounts.findById(me.accountId()).orElseThrow();
        model.addAttribute("limits", LimitsForm.of(account.limits()));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("roles", List.of(Role.values()).reversed());
        model.addAttribute("invitable", Invitation.ROLES);
        model.addAttribute("abilities", Ability.values());
        return team;
    }
}
