package enfilade;

import org.springframework.core.NestedExceptionUtils;

/** A named constraint of the schema and what to tell the person who ran into it. */
public record Constraint(String name, String field, String sentence) {

    /** The refusal for the constraint that was broken; the exception itself when it is none of these. */
    public static RuntimeException explain(RuntimeException broken, Constraint... known) {
        var message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(broken).getMessage());
        for (var constraint : known) {
            if (message.contains(constraint.name())) {
                return new Refusal.Invalid(constraint.field(), constraint.sentence());
            }
        }
        return broken;
    }
}
