package enfilade.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The picture of a template: its doors in one line, the floor between them, and what stands at the end. */
public record Wall(String size, List<Panel> panels) {

    /** One door with its piece of floor; {@code flag} marks the last, where the row ends in words and not in a door. */
    public record Panel(Door door, String state, @Nullable String current, String next, String words,
                        @Nullable String icon, boolean flag, String spoken) {

        /** The open door always has its tick, so that the slider of its editor can show it. */
        public boolean isTick() {
            return door.hasMark() || current != null;
        }

        public @Nullable String getHidden() {
            return door.hasMark() ? null : "hidden";
        }
    }

    /** @param open the stage whose editor is open, if any */
    static Wall of(Pipeline pipeline, EvaluationTemplate template, @Nullable UUID open) {
        var panels = new ArrayList<Panel>();
        for (var door : pipeline.doors()) {
            panels.add(door.number() == pipeline.size() ? last(door, template, open) : between(door, open));
        }
        return new Wall(pipeline.drawing(), List.copyOf(panels));
    }

    public boolean hasKeyLine() {
        return !"L".equals(size);
    }

    private static Panel between(Door door, @Nullable UUID open) {
        return new Panel(door, door.status().wire(), current(door, open), door.next().wire(), door.nextWords(),
                door.next().icon(), false, door.spoken(door.nextWords()));
    }

    /** After practice and final review the floor just ends; after others it still says who opens the way out. */
    private static Panel last(Door door, EvaluationTemplate template, @Nullable UUID open) {
        var words = door.kind() == Stage.Kind.PRACTICE_SESSION
                ? "feedback only" : template.draft().outcome().words(template.draft());
        var next = door.endsOpenly() ? Stage.Automation.AUTO_ADVANCE.wire() : door.next().wire();
        var then = door.endsOpenly() ? words : door.nextWords() + ", " + words;
        return new Panel(door, door.status().wire(), current(door, open), next, words,
                door.endsOpenly() ? null : door.next().icon(), true, door.spoken(then));
    }

    private static @Nullable String current(Door door, @Nullable UUID open) {
        return Objects.equals(door.id(), open) ? "true" : null;
    }
}
