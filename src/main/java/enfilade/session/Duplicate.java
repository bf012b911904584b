package enfilade.session;

import enfilade.Issue;
import enfilade.Refusal;
import java.util.List;

/** There is a session already where another one was asked for; whoever asked is told which. */
final class Duplicate {

    /** @param how how that one stands, as it follows its name */
    static Refusal of(Session session, String how) {
        var sentence = "Session %s at this door %s.".formatted(session.id(), how);
        return new Refusal.Conflict(sentence + (session.hasBegun() ? "" : " With force another takes its place."),
                List.of(new Issue("stage", "duplicate", sentence)));
    }

    private Duplicate() {}
}
