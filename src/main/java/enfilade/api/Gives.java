package enfilade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an answer holds as its data, for the description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gives {

    Class<?> value();

    /** Whether there are several of them, with a meta about the page. */
    boolean several() default false;

    int status() default 200;

    /** Other statuses of the same answer, where one request makes something and another only tells. */
    int[] also() default {};

    /** Whether it stands for itself, with no data around it. */
    boolean bare() default false;
}
