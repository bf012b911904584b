package enfilade.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One endpoint beside the trivial one. Both had their turns in the same rounds, so each round gives a ratio of its own;
 * what is told is the median of the rounds and how far they lie apart.
 */
record Figures(String name, int statements, List<Turn> turns, List<Turn> ceiling) {

    static final String HEAD = "%-9s %10s %9s %15s %9s %15s %8s %9s %8s %9s %8s %7s".formatted("endpoint", "statements",
            "req/s", "(min-max)", "ratio", "(min-max)", "p50 ms", "ratio", "p99 ms", "ratio", "CPU ms", "ratio");

    String line() {
        var rates = sorted(turns.stream().mapToDouble(Turn::rate));
        var shares = shares(Turn::rate);
        return String.format(Locale.ROOT, "%-9s %10d %9.0f %15s %9.3f %15s %8.2f %9.2f %8.2f %9.2f %8.3f %7.1f", name,
                statements, middle(rates), spread(rates, "%.0f"), middle(shares), spread(shares, "%.3f"),
                middle(of(Turn::median)), middle(shares(Turn::median)), middle(of(Turn::slow)),
                middle(shares(Turn::slow)), middle(of(Turn::worked)), middle(shares(Turn::worked)));
    }

    private double[] of(ToDoubleFunction<Turn> figure) {
        return sorted(turns.stream().mapToDouble(figure));
    }

    private double[] shares(ToDoubleFunction<Turn> figure) {
        return sorted(IntStream.range(0, turns.size()).mapToDouble(i ->
                figure.applyAsDouble(turns.get(i)) / figure.applyAsDouble(ceiling.get(i))));
    }

    private static double[] sorted(DoubleStream figures) {
        return figures.sorted().toArray();
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String spread(double[] sorted, String form) {
        return String.format(Locale.ROOT, "(" + form + "-" + form + ")", sorted[0], sorted[sorted.length - 1]);
    }
}
