package enfilade.privacy;

import org.jspecify.annotations.Nullable;

/** Why a record has to stay, as it is typed. */
record HoldForm(@Nullable String reason) {}
