package enfilade.session;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.evaluation.Score.Citation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks up what a scorecard quotes from other sessions of the same journey: at a reviewers' door nothing is handed in,
 * so whoever scores there quotes what was handed in before.
 */
@Component
class Quoting {

    private final Sessions sessions;
    private final Submissions submissions;

    Quoting(Sessions sessions, Submissions submissions) {
        this.sessions = sessions;
        this.submissions = submissions;
    }

    /** What is not there is told at its field. */
    void refuseWhatIsNotThere(AccountId account, UUID journey, CardDraft draft) {
        var checks = new Checks();
        if (draft.lines().stream().allMatch(line -> line.elsewhere().isEmpty())) return;
        var all = sessions.ofJourney(account, journey);
        var said = submissions.of(account, all);
        for (int i = 0; i < draft.lines().size(); i++) {
            for (var it : draft.lines().get(i).elsewhere()) {
                var own = new Checks();
                var there = said.get(it.citation().session());
                if (there == null || there.answers().isEmpty()) {
                    own.add("session", "unknown", "Choose a session in which something was handed in.");
                } else {
                    look(it.citation(), Quotes.of(there), own);
                }
                checks.adopt(own, "lines[" + i + "]." + it.at(), path -> path.replaceFirst("^\\[0]\\.", ""));
            }
        }
        checks.refuse();
    }

    private static void look(Citation it, Quotes said, Checks checks) {
        said.check(List.of(it), "", checks);
    }
}
