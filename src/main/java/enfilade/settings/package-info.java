/** The people of a team, the keys of its programs, and what a person sets for themself. */
@NullMarked
package enfilade.settings;

import org.jspecify.annotations.NullMarked;
