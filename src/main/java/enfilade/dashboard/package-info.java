/** The front page. */
@NullMarked
package enfilade.dashboard;

import org.jspecify.annotations.NullMarked;
