package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.participant.Allowances;
import org.springframework.stereotype.Component;

/**
 * The doors that a journey comes through as its participant stands before them: with the time and the takes that are
 * theirs. For the rules, the deadlines, and the participant's own pages and letters; whoever reads for a team, and
 * whoever judges, reads {@link Paths}.
 */
@Component
public class OwnPaths {

    private final Paths paths;
    private final Allowances allowances;

    OwnPaths(Paths paths, Allowances allowances) {
        this.paths = paths;
        this.allowances = allowances;
    }

    /** One statement more than {@link Paths}. */
    public FrozenRevision of(Journey journey) {
        return paths.of(journey).allowing(allowances.of(journey.accountId(), journey.participantId()));
    }
}
