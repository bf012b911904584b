package enfilade.agent;

import enfilade.Refusal;
import enfilade.agent.AgentProfile.Dimension;
import java.util.HashSet;
import java.util.List;

/** All that an interviewer looks for, seen together: not too much, nothing twice, and a hundred points in all. */
final class Rubric {

    static List<Dimension> checked(List<Dimension> dimensions) {
        if (dimensions.isEmpty() || dimensions.size() > AgentProfile.MOST_DIMENSIONS) {
            throw new Refusal.Invalid("dimensions", "It looks for 1 to 12 things.");
        }
        var names = new HashSet<String>();
        for (int i = 0; i < dimensions.size(); i++) {
            dimensions.get(i).check("dimensions[" + i + "]");
            if (!names.add(AgentProfile.fold(dimensions.get(i).name()))) {
                throw new Refusal.Invalid("dimensions[" + i + "].name", "Another dimension has this name.");
            }
        }
        Weights.missing(dimensions.stream().mapToInt(Dimension::weight).sum()).ifPresent(sentence -> {
            throw new Refusal.Invalid("dimensions", sentence);
        });
        return dimensions;
    }

    private Rubric() {}
}
