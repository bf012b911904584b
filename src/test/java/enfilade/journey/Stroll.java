package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody might do next with a journey, one step at a time, by chance. */
public interface Stroll {

    /** Tries something; what is refused leaves everything as it is. */
    void step(Actor reviewer, Journey journey, Random chance);

    /** One of these, refused or not. */
    static void oneOf(Random chance, List<Runnable> acts) {
        try {
            new ArrayList<>(acts).get(chance.nextInt(acts.size())).run();
        } catch (Refusal.Conflict | Refusal.Invalid no) {
            // not now
        }
    }
}
