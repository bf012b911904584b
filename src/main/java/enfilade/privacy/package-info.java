/** A person's whole record: told, kept no longer than it may be, and forgotten. */
@NullMarked
package enfilade.privacy;

import org.jspecify.annotations.NullMarked;
