/** The built-in interviewer: asks a plan, follows up by rules and scores by matching words. No network and no key. */
@NullMarked
package enfilade.engine.script;

import org.jspecify.annotations.NullMarked;
