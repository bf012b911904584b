package enfilade.engine;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Chooses who runs a stage, and finds them again. */
@Component
public class Engines {

    private final List<Interviewing> all;
    private final Equipment equipment;

    Engines(ObjectProvider<Interviewing> all, Equipment equipment) {
        this.all = all.orderedStream().toList();
        this.equipment = equipment;
    }

    public Means means(AccountId account) {
        return equipment.of(account);
    }

    /** Asked when a door opens, with the stage as it was frozen; nobody means that people score. */
    public Runner runnerOf(AccountId account, FrozenStage stage) {
        return runnerOf(stage, means(account));
    }

    public Runner runnerOf(FrozenStage stage, Means means) {
        if (stage.kind().isForReviewers()) return Runner.NOBODY;
        var wanted = means.wanted(stage);
        return all.stream().anyMatch(it -> it.runner() == wanted && it.runs(stage, means)) ? wanted : Runner.NOBODY;
    }

    /** The one that runs what this runner was chosen for. */
    public Interviewing of(Runner runner) {
        return all.stream().filter(it -> it.runner() == runner).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(runner + " is no engine."));
    }
}
