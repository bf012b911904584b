package enfilade.session;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import org.springframework.stereotype.Component;

/** How much of a template is for its participants to do, as its doors would be held if they opened now. */
@Component
public class Shares {

    /**
     * What is theirs.
     *
     * @param parts   at how many doors
     * @param minutes how long these take together
     * @param isRun   whether software asks or judges at one of them
     */
    public record Share(int parts, int minutes, boolean isRun) {}

    private final Rooms rooms;

    Shares(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @param revision as the one walks through it who is told */
    public Share of(AccountId account, FrozenRevision revision) {
        var runners = rooms.runners(account);
        var theirs = revision.stages().stream().filter(it ->
                Doorstep.isTheirs(it, runners.apply(it))).toList();
        return new Share(theirs.size(), theirs.stream().mapToInt(FrozenStage::minutes).sum(),
                theirs.stream().anyMatch(it -> runners.apply(it).isThere()));
    }
}
