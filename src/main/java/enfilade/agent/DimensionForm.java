package enfilade.agent;

import enfilade.Texts;
import enfilade.agent.AgentProfile.Dimension;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One dimension in the editor, as it was typed: numbers stay text until they are saved.
 *
 * @param was how it was called when the page was made, so that questions follow a new name
 */
record DimensionForm(
        @NotBlank(message = "Name what it looks for.") String name,
        String description,
        @Pattern(regexp = "\\s*(\\d{1,2}|100)\\s*", message = "A weight is a whole number from 1 to 100.")
        String weight,
        @Pattern(regexp = "\\s*|\\s*(\\d{1,2}(\\.\\d{1,2})?|100(\\.00?)?)\\s*",
                message = "A pass mark is a number from 0 to 100, with two decimals at most.") String passThreshold,
        List<String> anchors, String was) {

    DimensionForm {
        name = Texts.typed(name);
        description = Texts.typed(description);
        weight = Texts.typed(weight);
        passThreshold = Texts.typed(passThreshold);
        anchors = fiveOf(anchors == null ? List.of() : anchors);
        was = Texts.typed(was);
    }

    static DimensionForm of(Dimension it) {
        var mark = it.passThreshold() == null ? "" : it.passThreshold().toPlainString();
        return new DimensionForm(it.name(), it.description(), String.valueOf(it.weight()), mark, it.anchors(),
                it.name());
    }

    static DimensionForm blank(int weight) {
        return new DimensionForm("", "", weight > 0 ? String.valueOf(weight) : "", "", List.of(), "");
    }

    Dimension toDimension() {
        var mark = passThreshold.isBlank() ? null : new BigDecimal(passThreshold.strip());
        return Dimension.of(name, description, points(), mark, described() == 0 ? List.of() : anchors);
    }

    /** Weights that are shared out anew, over the same words. */
    static List<DimensionForm> evened(List<DimensionForm> dimensions) {
        var weights = Weights.evened(dimensions.size());
        var evened = new ArrayList<DimensionForm>();
        for (var it : dimensions) {
            var weight = String.valueOf(weights.get(evened.size()));
            evened.add(new DimensionForm(it.name, it.description, weight, it.passThreshold, it.anchors, it.was));
        }
        return evened;
    }

    /** Whether it was called like this before somebody gave it another name. */
    boolean wasCalled(String dimension) {
        return !was.isBlank() && AgentProfile.fold(was).equals(AgentProfile.fold(dimension));
    }

    /** What the weight counts for; nothing as long as it is no number. */
    public int points() {
        return weight.strip().matches("\\d{1,3}") ? Integer.parseInt(weight.strip()) : 0;
    }

    public int described() {
        return (int) anchors.stream().filter(level -> !level.isBlank()).count();
    }

    /** How the row is called by those who cannot see where it stands. */
    public String calling() {
        return name.isBlank() ? "the new dimension" : name.strip();
    }

    private static List<String> fiveOf(List<String> anchors) {
        return IntStream.range(0, AgentProfile.LEVELS)
                .mapToObj(i -> i < anchors.size() ? Texts.typed(anchors.get(i)) : "").toList();
    }
}
