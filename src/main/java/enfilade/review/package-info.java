/** What people decide: the queue of everything that waits for one, and each decision with all its evidence. */
@NullMarked
package enfilade.review;

import org.jspecify.annotations.NullMarked;
