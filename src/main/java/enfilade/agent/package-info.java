/** Interviewers: persona, manner and the weighted dimensions that they grade. */
@NullMarked
package enfilade.agent;

import org.jspecify.annotations.NullMarked;
