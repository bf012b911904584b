package enfilade.session;

import enfilade.journey.Entry;
import java.util.List;

/** Why a session that was under way did not come to its end; none of them costs an attempt. */
public enum Ending {

    OURS("Could not go on"), RESUMED("Goes on in the next session"), WITHDRAWN("Ended when they withdrew"),
    DECIDED("Ended when the journey was decided");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param entries the history of its journey */
    static Ending of(Session failed, List<Session> all, List<Entry> entries) {
        if (all.stream().anyMatch(it -> failed.id().equals(it.resumes()))) return RESUMED;
        if (entries.stream().anyMatch(it -> it.kind() == Entry.Kind.FAILED && failed.id().equals(it.session()))) {
            return OURS;
        }
        var isTheirs = entries.stream()
                .anyMatch(it -> it.kind() == Entry.Kind.WITHDREW && it.at().equals(failed.endedAt()));
        return isTheirs ? WITHDRAWN : DECIDED;
    }
}
