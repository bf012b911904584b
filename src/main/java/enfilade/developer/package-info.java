/** For those who build on the API: its description, made from the handlers, and the pages that are made from that. */
@NullMarked
package enfilade.developer;

import org.jspecify.annotations.NullMarked;
