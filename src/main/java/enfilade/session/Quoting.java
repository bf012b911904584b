package enfilade.session;

import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up what a scorecard quotes, in what was handed in on the same journey. */
@Component
class Quoting {

    static final String NOT_SAID = "This was not scored: it quotes words that do not stand in what was handed in.";

    private final Sessions sessions;
    private final Submissions submissions;

    Quoting(Sessions sessions, Submissions submissions) {
        this.sessions = sessions;
        this.submissions = submissions;
    }

    /** What a draft can quote: the session's own answers, and those of the others on its journey. */
    Quotes of(Session session, CardDraft draft) {
        return draft.lines().stream().allMatch(it -> it.citations().isEmpty()) ? new Quotes(session.id(), Map.of())
                : of(session);
    }

    private Quotes of(Session session) {
        return Quotes.of(session.id(), submissions.of(session.accountId(),
                sessions.ofJourney(session.accountId(), session.journeyId())));
    }

    /**
     * An engine's scorecard with what stands for something: a score that rests on words that were not said is none, and
     * its dimension cannot be scored. The reasoning stays, and so do the quotes that are there.
     */
    Scorecard voided(Session session, Scorecard card) {
        if (card.scores().stream().allMatch(it -> it.citations().isEmpty())) return card;
        var said = of(session);
        return new Scorecard(card.judge(), card.scores().stream().map(it -> voided(it, said)).toList(),
                card.summary(), card.recommendation());
    }

    private static Score voided(Score it, Quotes said) {
        var there = it.citations().stream().filter(said::holds).toList();
        if (there.size() == it.citations().size()) return it;
        return new Score(it.dimension(), it.weight(), null, (it.reasoning() + "\n\n" + NOT_SAID).strip(), there,
                it.range());
    }
}
