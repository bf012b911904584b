/** The ledger: who did what, when. */
@NullMarked
package enfilade.activity;

import org.jspecify.annotations.NullMarked;
