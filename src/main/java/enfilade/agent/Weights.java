package enfilade.agent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the hundred points of an interviewer are shared out among what it looks for. */
final class Weights {

    static final int WHOLE = 100;

    /** Whole weights that add up to 100 and differ by at most one; the first ones carry the rest. */
    static List<Integer> evened(int several) {
        return IntStream.range(0, several).mapToObj(i -> WHOLE / several + (i < WHOLE % several ? 1 : 0)).toList();
    }

    /** What has to happen before these weights can be saved; nothing when they add up. */
    static Optional<String> missing(int sum) {
        if (sum == WHOLE) return Optional.empty();
        return Optional.of(sum < WHOLE
                ? "%d of 100. Give out %d more to save.".formatted(sum, WHOLE - sum)
                : "%d of 100. Take back %d to save.".formatted(sum, sum - WHOLE));
    }

    private Weights() {}
}
