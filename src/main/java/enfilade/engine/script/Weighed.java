package enfilade.engine.script;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.evaluation.Score;
import java.util.List;

/** One dimension with its score, or none, and the points that made it. */
record Weighed(Score score, List<Finding.Point> points) {

    static Weighed none(Dimension dimension, String why) {
        return new Weighed(new Score(dimension.name(), dimension.weight(), null, why, List.of()), List.of());
    }

    long named() {
        return points.stream().filter(Finding.Point::isNamed).count();
    }

    boolean isScored() {
        return score.score() != null;
    }

    /** Whether more than half of it was there. */
    boolean isWell() {
        return isScored() && named() * 2 > points.size();
    }
}
