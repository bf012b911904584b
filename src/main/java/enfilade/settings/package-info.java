/** The people of a team, and what a person sets for themself. */
@NullMarked
package enfilade.settings;

import org.jspecify.annotations.NullMarked;
