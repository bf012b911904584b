/** What all tests stand on: the cast, a client that sees pages as people do, real databases, a real browser. */
@NullMarked
package enfilade.support;

import org.jspecify.annotations.NullMarked;
