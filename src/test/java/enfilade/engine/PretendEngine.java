package enfilade.engine;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import org.springframework.stereotype.Component;

/** An engine that says that it runs everything, or nothing, as a test wants it; it is not there unless asked for. */
@Component
public class PretendEngine implements Interviewing {

    private volatile Runner runner = Runner.NOBODY;

    /** From now on doors that open are its own. */
    public void comes() {
        runner = Runner.SCRIPTED;
    }

    public void goes() {
        runner = Runner.NOBODY;
    }

    @Override
    public Runner runnerOf(FrozenStage stage) {
        return runner;
    }
}
