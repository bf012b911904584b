package enfilade.bench;

import java.util.Arrays;

/**
 * Two who do something by turns, so that a busy machine slows both.
 *
 * @param many the median of the one, in milliseconds
 * @param few  the median of the other
 */
record Turns(double many, double few) {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 21;

    Turns(Runnable many, Runnable few) {
        this(medians(many, few));
    }

    private Turns(double[] medians) {
        this(medians[0], medians[1]);
    }

    private static double[] medians(Runnable many, Runnable few) {
        var times = new double[2][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var one = time(many);
            var other = time(few);
            if (round < 0) continue;
            times[0][round] = one;
            times[1][round] = other;
        }
        return Arrays.stream(times).mapToDouble(all -> Arrays.stream(all).sorted().toArray()[ROUNDS / 2]).toArray();
    }

    private static double time(Runnable act) {
        var start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
