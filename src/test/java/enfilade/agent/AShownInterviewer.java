package enfilade.agent;

import enfilade.account.Actor;
import enfilade.support.Furniture;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account shows an interviewer in the library, and has changed it since. */
@Component
@Order(2)
class AShownInterviewer implements Furniture {

    private final Profiling profiling;
    private final Showing showing;

    AShownInterviewer(Profiling profiling, Showing showing) {
        this.profiling = profiling;
        this.showing = showing;
    }

    @Override
    public void place(Actor by) {
        var made = profiling.create(by, AgentProfile.Draft.quick("Published interviewer", "Open to all.",
                UseCase.HIRING, List.of("Published insight", "Published clarity")));
        var shown = showing.publish(by, made.id(), made.version(), false);
        profiling.change(by, made.id(), shown.version(), AgentProfile.Draft.quick("Unpublished name", "Private again.",
                UseCase.HIRING, List.of("Unpublished insight", "Published clarity")));
    }
}
