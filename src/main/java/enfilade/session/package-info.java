/** One attempt at one stage: what the participant does there, and the scorecards that come of it. */
@NullMarked
package enfilade.session;

import org.jspecify.annotations.NullMarked;
