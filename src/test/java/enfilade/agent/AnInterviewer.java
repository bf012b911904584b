package enfilade.agent;

import enfilade.account.Actor;
import enfilade.support.Furniture;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account has an interviewer. */
@Component
@Order(1)
class AnInterviewer implements Furniture {

    private final Profiling profiling;

    AnInterviewer(Profiling profiling) {
        this.profiling = profiling;
    }

    @Override
    public void place(Actor by) {
        profiling.create(by, AgentProfile.Draft.quick("Secret interviewer", "Calm and curious.", UseCase.HIRING,
                List.of("Secret insight", "Secret clarity")));
    }
}
