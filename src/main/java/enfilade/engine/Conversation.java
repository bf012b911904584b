package enfilade.engine;

import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import java.time.Duration;
import java.util.List;

/**
 * A conversation so far, seen by whoever speaks next.
 *
 * @param stage    as the revision froze it: nobody's own allowance is in it
 * @param language in which it is held, BCP 47
 * @param left     how much time there is, for this participant; zero or less: time to close
 */
public record Conversation(FrozenStage stage, String language, List<Utterance> said, Duration left) {

    public Conversation {
        said = List.copyOf(said);
    }

    public boolean isNew() {
        return said.isEmpty();
    }

    public boolean isClosed() {
        return !said.isEmpty() && said.getLast().kind() == Kind.CLOSES;
    }

    /** Whether the interviewer owes the next words. */
    public boolean isOurTurn() {
        return said.isEmpty() || said.getLast().kind().isParticipants();
    }
}
