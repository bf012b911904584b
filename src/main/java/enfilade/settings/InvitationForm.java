package enfilade.settings;

import enfilade.account.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An invitation as it is typed. */
record InvitationForm(
        @NotNull(message = "Choose a role.") @Nullable Role role,
        @NotNull(message = DAYS) @Min(value = 1, message = DAYS) @Max(value = Invitation.LONGEST_DAYS, message = DAYS)
        @Nullable Integer days,
        @Size(max = 160, message = "A note has at most 160 characters.") @Nullable String note) {

    private static final String DAYS = "An invitation works for 1 to 30 days.";

    static InvitationForm usual() {
        return new InvitationForm(Role.REVIEWER, 7, "");
    }

    Invitation.Draft toDraft() {
        return new Invitation.Draft(role, days, note == null ? "" : note);
    }
}
