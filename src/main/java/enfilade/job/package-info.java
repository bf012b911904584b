/** Work that is done later, or again and again, and outlives the process. */
@NullMarked
package enfilade.job;

import org.jspecify.annotations.NullMarked;
