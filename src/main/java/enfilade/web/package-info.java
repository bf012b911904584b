/** How pages and htmx are answered. Knows nobody. */
@NullMarked
package enfilade.web;

import org.jspecify.annotations.NullMarked;
