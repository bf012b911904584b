package enfilade;

import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/** A named constraint of the schema and what to tell the person who ran into it. */
public record Constraint(String name, String field, String code, String sentence) {

    public Constraint(String name, String field, String sentence) {
        this(name, field, "invalid", sentence);
    }

    /** The refusal for the constraint that was broken; the exception itself when it is none of these. */
    public static RuntimeException explain(RuntimeException broken, Constraint... known) {
        var message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(broken).getMessage());
        for (var constraint : known) {
            if (message.contains(constraint.name())) {
                return new Refusal.Invalid(List.of(
                        new Issue(constraint.field(), constraint.code(), constraint.sentence())));
            }
        }
        return broken;
    }
}
