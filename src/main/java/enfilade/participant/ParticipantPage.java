package enfilade.participant;

import enfilade.account.Ability;
import enfilade.account.Actor;
import enfilade.web.Dates;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one participant shows, in six statements and one or two of {@link AccommodationPanel}. */
@Component
public class ParticipantPage {

    /** One journey, ready to print. */
    record Line(UUID id, String template, String stage, String state, String tone, String since, String at,
                List<Held.Line> sessions) {}

    /** One note, ready to print. */
    record Remark(UUID id, String words, String by, String when, String at, boolean isMine) {}

    private final Participants participants;
    private final Notes notes;
    private final Files files;
    private final AccommodationPanel accommodations;
    private final JdbcClient db;
    private final Dates dates;

    ParticipantPage(Participants participants, Notes notes, Files files, AccommodationPanel accommodations,
                    JdbcClient db, Dates dates) {
        this.participants = participants;
        this.notes = notes;
        this.files = files;
        this.accommodations = accommodations;
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
        var walks = Walk.of(me, List.of(participantId), db);
        model.addAttribute("journeys", walks.stream()
                .map(walk -> new Line(walk.id(), walk.template(), walk.stage(), walk.words(dates), walk.state().tone(),
                        dates.day(walk.since(), me.zone()), walk.since().toString(),
                        Held.lines(held, walk.id()))).toList());
        accommodations.show(me, participantId, walks, model);
        model.addAttribute("note", new NoteController.Form(""));
        model.addAttribute("notes", notes.of(me.accountId(), participantId).stream().map(it -> new Remark(it.id(),
                it.words(), it.by(), dates.minute(it.at(), me.zone()), it.at().toString(), it.byId().equals(me.id())))
                .toList());
        model.addAttribute("files", files.of(me.accountId(), participantId));
        model.addAttribute("mayNote", Ability.NOTE.isOf(me.role()));
        return participant;
    }
}
