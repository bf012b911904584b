/** The cast and their sign-in buttons, for developers only. */
@NullMarked
package enfilade.dev;

import org.jspecify.annotations.NullMarked;
