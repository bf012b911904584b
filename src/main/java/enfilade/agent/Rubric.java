package enfilade.agent;

import enfilade.Checks;
import enfilade.agent.AgentProfile.Dimension;
import java.util.HashSet;
import java.util.List;

/** All that an interviewer looks for, seen together: not too much, nothing twice or off limits, a hundred in all. */
final class Rubric {

    static List<Dimension> checked(List<Dimension> dimensions, Checks checks) {
        if (dimensions.isEmpty() || dimensions.size() > AgentProfile.MOST_DIMENSIONS) {
            checks.add("dimensions", dimensions.isEmpty() ? "required" : "too_many", "It looks for 1 to 12 things.");
            return dimensions;
        }
        var names = new HashSet<String>();
        for (int i = 0; i < dimensions.size(); i++) {
            var at = "dimensions[" + i + "]";
            dimensions.get(i).check(checks, at);
            OffLimits.check(dimensions.get(i), checks, at);
            if (checks.isFine(at + ".name")) {
                checks.that(names.add(AgentProfile.fold(dimensions.get(i).name())), at + ".name",
                        "Another dimension has this name.");
            }
        }
        Weights.missing(dimensions.stream().mapToInt(Dimension::weight).sum())
                .ifPresent(sentence -> checks.add("dimensions", "invalid", sentence));
        return dimensions;
    }

    private Rubric() {}
}
