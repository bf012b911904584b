package enfilade.session;

import enfilade.account.Actor;
import enfilade.web.Dates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a conversation, or its judgement, does not go on at the moment: for the team, in a sentence or two. */
@Component
public class Delays {

    private final Hourglasses hourglasses;
    private final Judging judging;
    private final Dates dates;

    Delays(Hourglasses hourglasses, Judging judging, Dates dates) {
        this.hourglasses = hourglasses;
        this.judging = judging;
        this.dates = dates;
    }

    /** Empty as long as all goes as it should. */
    public Optional<String> of(Actor me, Session session) {
        if (!session.runner().isThere() || session.endedAt() != null) return Optional.empty();
        return session.handedInAt() == null ? ofTalk(session) : ofJudgement(me, session);
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private Optional<String> ofTalk(Session session) {
        return hourglasses.of(session.accountId(), session.id()).filter(it -> it.tries() > 0)
                .map(it -> "The interviewer cannot be reached; asked " + times(it.tries()) + " without success. Their "
                        + "time rests, what they said is kept, and it goes on by itself.");
    }

    private Optional<String> ofJudgement(Actor me, Session session) {
        return judging.pending(me, session).filter(it -> it.data().tries() > 0).map(it -> "Not judged yet: asked "
                + times(it.data().tries()) + " without success. "
                + (it.data().trouble() == null ? "" : "The last time: " + it.data().trouble() + " ")
                + "It is asked again " + dates.minute(it.due(), me.zone()) + "; a person may score meanwhile.");
    }
}
