/** Interviewers that talk and judge: no pages and no database in here. */
@NullMarked
package enfilade.engine;

import org.jspecify.annotations.NullMarked;
