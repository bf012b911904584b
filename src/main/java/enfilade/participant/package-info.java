/** The people who are evaluated, each once in an account. */
@NullMarked
package enfilade.participant;

import org.jspecify.annotations.NullMarked;
