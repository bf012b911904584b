/** Who gets in. */
@NullMarked
package enfilade.security;

import org.jspecify.annotations.NullMarked;
