/** What every resource of the API shares: reading a request, answering it, paging, and repeating it safely. */
@NullMarked
package enfilade.api;

import org.jspecify.annotations.NullMarked;
