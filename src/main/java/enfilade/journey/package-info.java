/** One participant's way through one revision: where it stands, and the rules by which it moves. */
@NullMarked
package enfilade.journey;

import org.jspecify.annotations.NullMarked;
