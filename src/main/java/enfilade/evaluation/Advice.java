package enfilade.evaluation;

import enfilade.Texts;
import enfilade.endpoint.Supply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What about a template cannot work, is a risk, or is worth a look: heaviest first, each with the field that mends it.
 * Knows no clock, no database and no network.
 */
public record Advice(List<Item> items) {

    /** How much an item weighs. Only what is impossible keeps a template from being published. */
    public enum Weight {
        IMPOSSIBLE("To mend", "octagon-alert", "stopped", "to mend", "to mend"),
        RISK("Risk", "triangle-alert", "waiting", "risk", "risks"),
        HINT("Hint", "lightbulb", "quiet", "hint", "hints");

        private final String label;
        private final String icon;
        private final String tone;
        private final String one;
        private final String many;

        Weight(String label, String icon, String tone, String one, String many) {
            this.label = label;
            this.icon = icon;
            this.tone = tone;
            this.one = one;
            this.many = many;
        }

        public String label() {
            return label;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }

        private String counted(long number) {
            return Texts.counted(number, one, many);
        }
    }

    /**
     * One piece of advice.
     *
     * @param stage     the stage that it is about, the first when there are several; null for the template as a whole
     * @param stageName how that stage is called; empty without one
     * @param field     the field that mends it, by its id on the page
     * @param action    what the link to that field says
     * @param agent     the interviewer on whose page the field stands, if that is where it stands
     */
    public record Item(Weight weight, String finding, String why, @Nullable UUID stage, String stageName, String field,
                       String action, @Nullable UUID agent) {

        static final String NEW_STAGE = "new";

        static Item about(Weight weight, Door door, String finding, String why, String field, String action) {
            return new Item(weight, finding, why, door.id(), door.name(), field, action, null);
        }

        static Item aboutAll(Weight weight, String finding, String why, String field, String action) {
            return new Item(weight, finding, why, null, "", field, action, null);
        }

        /** Where the field stands, within the account. */
        public String address(UUID template) {
            var base = "/evaluations/" + template;
            if (agent != null) return "/agents/" + agent + "#" + field;
            if (stage != null) return base + "/stages/" + stage + "?field=" + field + "#" + field;
            return base + (isForNewStage() ? "/stages/new" : "/settings#" + field);
        }

        /** Whether its field is in the editor among the stages. */
        public boolean isInEditor() {
            return agent == null && (stage != null || isForNewStage());
        }

        private boolean isForNewStage() {
            return stage == null && field.equals(NEW_STAGE);
        }
    }

    public Advice {
        items = items.stream().sorted(Comparator.comparing(Item::weight)).toList();
    }

    /**
     * @param standing the row, first to last; drafts are there, but they are not published and so not judged
     * @param supply   what the account gives its interviewers, such as a language model
     */
    public static Advice of(EvaluationTemplate.Draft template, List<Door> standing, Supply supply) {
        var active = standing.stream().filter(door -> door.status() == Stage.Status.ACTIVE).toList();
        var items = new ArrayList<Item>();
        items.addAll(Impossible.of(template, standing, active, supply));
        items.addAll(Risks.of(template, active));
        items.addAll(Hints.of(active));
        return new Advice(items);
    }

    /** What keeps the template from being published. */
    public List<Item> errors() {
        return items.stream().filter(item -> item.weight() == Weight.IMPOSSIBLE).toList();
    }

    public boolean blocksPublishing() {
        return !errors().isEmpty();
    }

    public boolean isFine() {
        return items.isEmpty();
    }

    /** "1 to mend, 1 risk, 2 hints"; nothing when all is well. */
    public String summary() {
        var parts = new ArrayList<String>();
        for (var weight : Weight.values()) {
            var number = items.stream().filter(item -> item.weight() == weight).count();
            if (number > 0) parts.add(weight.counted(number));
        }
        return String.join(", ", parts);
    }
}
