package enfilade.privacy;

import enfilade.account.Actor;
import enfilade.participant.Participants;
import enfilade.web.Dates;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows on which somebody's record is held or erased. */
@Component
class ErasurePage {

    private final Participants participants;
    private final Holds holds;
    private final Dates dates;

    ErasurePage(Participants participants, Holds holds, Dates dates) {
        this.participants = participants;
        this.holds = holds;
        this.dates = dates;
    }

    void fill(Actor me, UUID participantId, Model model) {
        me.mayKeepRecords();
        model.addAttribute("participant", participants.of(me, participantId));
        model.addAttribute("form", new ErasureForm(""));
        model.addAttribute("hold", new HoldForm(""));
        holds.held(me.accountId(), participantId).ifPresent(held -> {
            model.addAttribute("held", held);
            model.addAttribute("since", dates.day(held.since(), me.zone()));
        });
    }

    void mustBeThere(Actor me, UUID participantId) {
        me.mayKeepRecords();
        participants.of(me, participantId);
    }
}
