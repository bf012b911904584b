package enfilade.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows where two people changed the same: each field with its label and what the other one has there.
 *
 * @param by     who the other one is
 * @param own    whether that was the same person, in another window
 * @param points by the name of the field, in the order of the form
 */
public record Contest(String by, boolean own, Map<String, Point> points) {

    /** @param theirs what the other one saved, in words */
    public record Point(String label, String theirs) {}

    public String sentence() {
        return (own ? "You changed this in another window" : by + " changed this") + " while you were writing.";
    }

    /** Rui's */
    public String whose() {
        return own ? "the other" : by + "'s";
    }

    /** Whether any of these is one of them. */
    public boolean isAmong(String... fields) {
        return List.of(fields).stream().anyMatch(points::containsKey);
    }

    public @Nullable Point at(String field) {
        return points.get(field);
    }
}
