package enfilade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record made from the query of the address, one component a parameter; what the record does not know is refused by
 * name, and an empty parameter is none, but for the cursor, where it is the beginning.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asked {}
