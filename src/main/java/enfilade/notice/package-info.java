/** Letters by mail, and the Outbox in which a team sees them. */
@NullMarked
package enfilade.notice;

import org.jspecify.annotations.NullMarked;
