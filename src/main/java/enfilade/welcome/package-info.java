/** The first run of a fresh installation. */
@NullMarked
package enfilade.welcome;

import org.jspecify.annotations.NullMarked;
