package enfilade.session;

import enfilade.engine.Engines;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows which engine judges a session, and why none can. */
@Component
public class Judges {

    private final Engines engines;

    Judges(Engines engines) {
        this.engines = engines;
    }

    /** Whoever held it; whoever would hold it now, where nobody did. */
    Runner of(Session session, FrozenStage stage) {
        return session.runner().isThere() ? session.runner() : engines.runnerOf(session.accountId(), stage);
    }

    /** Why no engine can judge a session once more, if none can. */
    public Optional<String> whyNotAgain(Session session, FrozenStage stage) {
        var no = Scoring.whyNot(session, stage);
        if (no.isPresent()) return no;
        return session.handedInAt() != null && of(session, stage).isThere() ? Optional.empty()
                : Optional.of("No engine judges here: people score.");
    }
}
