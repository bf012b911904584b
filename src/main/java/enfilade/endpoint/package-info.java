/** Where an account asks a language model, and who runs its stages when they do not say it. */
@NullMarked
package enfilade.endpoint;

import org.jspecify.annotations.NullMarked;
