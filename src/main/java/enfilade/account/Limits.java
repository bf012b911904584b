package enfilade.account;

import enfilade.Issue;
import enfilade.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After how many calendar days an account lets something happen, so that nothing waits in silence.
 *
 * @param untouchedDays for how long a participant may leave an open door untouched before a person is asked
 * @param remindDays    for how long something may wait for a person before they are reminded
 * @param escalateDays  and before owners and admins hear of it
 * @param handOverDays  and before another gets it; null is never
 * @param requestDays   within how many days a person answers what a participant asks
 */
public record Limits(int untouchedDays, int remindDays, int escalateDays, @Nullable Integer handOverDays,
                     int requestDays) {

    public static final int MOST = 365;

    /** Many laws want an answer within a month; three are the most that some allow. */
    public static final int MOST_TO_ANSWER = 90;

    public static final String TO_ANSWER = "What participants ask is answered within 1 to 90 days.";

    public static final Limits USUAL = new Limits(14, 3, 7, 10, 30);

    /** One who is in charge hears of it only after the one whose turn it is. */
    Limits checked() {
        var wrong = new ArrayList<Issue>();
        check(wrong, "untouchedDays", untouchedDays, 1, "A door may stay untouched for");
        check(wrong, "remindDays", remindDays, 1, "A reminder goes out after");
        var reminded = wrong.isEmpty() ? remindDays : 1;
        check(wrong, "escalateDays", escalateDays, reminded, "Owners and admins hear of it with the reminder or later, "
                + "after");
        var escalated = wrong.isEmpty() ? escalateDays : 1;
        if (handOverDays != null) {
            check(wrong, "handOverDays", handOverDays, escalated,
                    "It goes to another once owners and admins have heard of it, after");
        }
        if (requestDays < 1 || requestDays > MOST_TO_ANSWER) {
            wrong.add(new Issue("requestDays", "out_of_range", TO_ANSWER));
        }
        if (!wrong.isEmpty()) throw new Refusal.Invalid(List.copyOf(wrong));
        return this;
    }

    private static void check(List<Issue> wrong, String field, int days, int least, String words) {
        if (days < least || days > MOST) {
            wrong.add(new Issue(field, "out_of_range", words + " " + least + " to " + MOST + " days."));
        }
    }
}
