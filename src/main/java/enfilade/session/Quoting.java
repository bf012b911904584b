package enfilade.session;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.evaluation.Score;
import enfilade.evaluation.Score.Citation;
import enfilade.evaluation.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks up what a scorecard quotes from other sessions of the same journey: at a reviewers' door nothing is handed in,
 * so whoever scores there quotes what was handed in before.
 */
@Component
class Quoting {

    static final String NOT_SAID = "This was not scored: it quotes words that do not stand in what was handed in.";

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

    /**
     * An engine's scorecard with what stands for something: a score that rests on words that were not said is none, and
     * its dimension cannot be scored. The reasoning stays, and so do the quotes that are there.
     */
    Scorecard voided(Session session, Scorecard card) {
        if (card.scores().stream().allMatch(it -> it.citations().isEmpty())) return card;
        var said = submissions.of(session.accountId(), sessions.ofJourney(session.accountId(), session.journeyId()));
        return new Scorecard(card.judge(), card.scores().stream().map(it -> voided(it, session.id(), said)).toList(),
                card.summary(), card.recommendation());
    }

    private static Score voided(Score it, UUID own, Map<UUID, Submissions.Submission> said) {
        var there = it.citations().stream().filter(cited -> {
            var handedIn = said.get(cited.session() == null ? own : cited.session());
            return handedIn != null && Quotes.of(handedIn).holds(cited);
        }).toList();
        if (there.size() == it.citations().size()) return it;
        return new Score(it.dimension(), it.weight(), null, (it.reasoning() + "\n\n" + NOT_SAID).strip(), there);
    }

    private static void look(Citation it, Quotes said, Checks checks) {
        said.check(List.of(it), "", checks);
    }
}
