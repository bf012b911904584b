package enfilade.engine;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;

/**
 * Something that can hold the conversation of a stage, or judge what was handed in there. Where none is at hand, people
 * score: that is a rule for good, because what runs a stage today may be switched off tomorrow.
 */
public interface Interviewing {

    /** Who would run this stage, asked when its door opens; nobody means that it waits for a person's scorecard. */
    Runner runnerOf(FrozenStage stage);
}
