package enfilade.review;

import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact about how an engine judged, by which the same judgement can be asked for again: a label and its words. */
record Proof(String label, String words) {

    static List<Proof> of(Judge judge) {
        return judge instanceof Judge.Engine engine ? of(engine) : List.of();
    }

    private static List<Proof> of(Judge.Engine it) {
        var all = new ArrayList<Proof>();
        add("Engine", it.engine() == Runner.SCRIPTED ? "Built-in, by rules" : "Language model", all);
        add("Model", it.model(), all);
        add(it.engine() == Runner.SCRIPTED ? "Rules" : "Prompt", it.promptVersion(), all);
        add("Rubric", "Revision " + it.rubricRevision(), all);
        add("Temperature", it.temperature() == null ? null : it.temperature().stripTrailingZeros().toPlainString(),
                all);
        add("SHA-256 of what it was given", it.inputHash(), all);
        return List.copyOf(all);
    }

    private static void add(String label, @Nullable String words, List<Proof> all) {
        if (words != null && !words.isBlank()) all.add(new Proof(label, words));
    }
}
