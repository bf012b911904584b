package enfilade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a request's body holds: for the description, and for how much of it is read at all. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    int USUALLY = 1 << 20;

    Class<?>[] value();

    /** Bytes; what is larger is refused unread. */
    int atMost() default USUALLY;

    /** Whether keys may be left out that stay as they are, as for PATCH. */
    boolean partly() default false;

    /** The name of its examples, files in {@code api-examples}; none when empty. */
    String[] examples() default {};
}
