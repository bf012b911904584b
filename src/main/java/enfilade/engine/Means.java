package enfilade.engine;

import enfilade.agent.Engine;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import org.jspecify.annotations.Nullable;

/**
 * What an account gives its interviewers to work with.
 *
 * @param preferred       who runs a stage that does not say it: the built-in script, a model, or nobody at all
 * @param endpoint        where its model is asked; null when there is none
 * @param goesOnByScript  whether the script takes over when the model stays away; otherwise the conversation waits
 */
public record Means(Runner preferred, @Nullable Endpoint endpoint, boolean goesOnByScript) {

    /** The script alone, with no network and no key. */
    public static final Means BUILT_IN = new Means(Runner.SCRIPTED, null, false);

    /** Nobody at all: people score. */
    public static final Means NONE = new Means(Runner.NOBODY, null, false);

    /** Who should run a stage: its own choice, else its interviewer's, which a revision froze as one, else the rest. */
    public Runner wanted(FrozenStage stage) {
        return switch (stage.engine()) {
            case Engine.SCRIPTED -> Runner.SCRIPTED;
            case Engine.MODEL -> Runner.MODEL;
            case Engine.DEFAULT -> preferred;
        };
    }
}
