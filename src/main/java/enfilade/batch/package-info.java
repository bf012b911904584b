/** What is done to many people at once: looked at before, done one by one, taken back while nobody has heard of it. */
@NullMarked
package enfilade.batch;

import org.jspecify.annotations.NullMarked;
