package enfilade.participant;

import enfilade.account.Actor;
import enfilade.web.Dates;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one participant shows, in four statements. */
@Component
public class ParticipantPage {

    /** One journey, ready to print. */
    record Line(UUID id, String template, String stage, String state, String tone, String since, String at,
                List<Held.Line> sessions) {}

    private final Participants participants;
    private final JdbcClient db;
    private final Dates dates;

    ParticipantPage(Participants participants, JdbcClient db, Dates dates) {
        this.participants = participants;
        this.db = db;
        this.dates = dates;
    }

    public Participant show(Actor me, UUID participantId, Model model) {
        var participant = participants.of(me, participantId);
        model.addAttribute("participant", participant);
        model.addAttribute("added", dates.day(participant.createdAt(), me.zone()));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("about", About.of(participant.draft()));
        model.addAttribute("templates", TemplateChoice.toStartOn(me, db));
        var held = Held.of(me.accountId(), participantId, db);
        model.addAttribute("journeys", Walk.of(me, List.of(participantId), db).stream()
                .map(walk -> new Line(walk.id(), walk.template(), walk.stage(), walk.words(dates), walk.state().tone(),
                        dates.day(walk.since(), me.zone()), walk.since().toString(),
                        Held.lines(held, walk.id()))).toList());
        return participant;
    }
}
