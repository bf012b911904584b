/** Interviewers tried out before anybody real meets them. */
@NullMarked
package enfilade.trial;

import org.jspecify.annotations.NullMarked;
