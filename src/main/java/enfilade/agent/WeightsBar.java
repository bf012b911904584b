package enfilade.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The bar of exactly one hundred: a part for each dimension, and the gap or the excess at its end. All places are
 * percentages.
 */
public record WeightsBar(List<Part> parts, int sum) {

    /** One dimension's share. */
    public record Part(String name, int weight, String x, String width) {}

    static WeightsBar of(List<DimensionForm> dimensions) {
        var sum = dimensions.stream().mapToInt(DimensionForm::points).sum();
        var parts = new ArrayList<Part>();
        var x = 0;
        for (var dimension : dimensions) {
            parts.add(new Part(dimension.name(), dimension.points(), share(x, sum), share(dimension.points(), sum)));
            x += dimension.points();
        }
        return new WeightsBar(List.copyOf(parts), sum);
    }

    public boolean isWhole() {
        return sum == Weights.WHOLE;
    }

    public int missing() {
        return Math.max(0, Weights.WHOLE - sum);
    }

    public boolean isOver() {
        return sum > Weights.WHOLE;
    }

    /** Where the hundred ends when there is more than that. */
    public String limit() {
        return share(Weights.WHOLE, sum);
    }

    public String gap() {
        return share(Math.min(sum, Weights.WHOLE), sum);
    }

    public String gapWidth() {
        return share(missing(), sum);
    }

    public String words() {
        return Weights.missing(sum).orElse("Adds up to 100");
    }

    /** The whole bar for those who cannot see it. */
    public String sentence() {
        return parts.stream().map(part -> part.name() + " " + part.weight()).collect(Collectors.joining(", "))
                + ". " + words();
    }

    private static String share(int points, int sum) {
        return String.format(Locale.ROOT, "%.4g%%", points * 100.0 / Math.max(Weights.WHOLE, sum));
    }
}
