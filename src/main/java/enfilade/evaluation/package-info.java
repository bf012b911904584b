/** What is assessed, and the stages in a row. */
@NullMarked
package enfilade.evaluation;

import org.jspecify.annotations.NullMarked;
