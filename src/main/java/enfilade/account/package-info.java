/** Teams, the people in them, their keys, and who is acting right now. */
@NullMarked
package enfilade.account;

import org.jspecify.annotations.NullMarked;
