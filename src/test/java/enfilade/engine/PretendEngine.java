package enfilade.engine;

import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An engine that runs everything and says what a test gives it; it is not there unless asked for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PretendEngine implements Interviewing {

    private static final Function<Hearing, Integer> ALIKE = hearing -> 80;

    private final PretendEquipment equipment;
    private final Queue<Said> words = new ArrayDeque<>();
    private volatile boolean isThere;
    private volatile boolean isAway;
    private volatile @Nullable Runnable breath;
    private volatile @Nullable String found;
    private volatile Function<Hearing, Integer> worth = ALIKE;

    PretendEngine(PretendEquipment equipment) {
        this.equipment = equipment;
    }

    /** From now on doors that open are its own. */
    public void comes() {
        isThere = true;
        equipment.are(Means.BUILT_IN);
    }

    public void goes() {
        isThere = false;
        isAway = false;
        found = null;
        breath = null;
        worth = ALIKE;
        words.clear();
        equipment.areNone();
    }

    /** What it says next, one after the other; when there is nothing more, it asks on. */
    public void says(Kind kind, int question, String it) {
        words.add(new Said(kind, question, it));
    }

    /** What it says about the whole when it judges. */
    public void finds(String it) {
        found = it;
    }

    /** What each conversation is worth to it, 0 to 100; 80 when nobody says so. */
    public void gives(Function<Hearing, Integer> points) {
        worth = points;
    }

    /** It speaks word by word, and this happens before each. */
    public void breathes(Runnable before) {
        breath = before;
    }

    /** It does not answer until it comes back. */
    public void staysAway() {
        isAway = true;
    }

    public void comesBack() {
        isAway = false;
    }

    @Override
    public Runner runner() {
        return isThere ? Runner.SCRIPTED : Runner.NOBODY;
    }

    @Override
    public boolean runs(FrozenStage stage, Means means) {
        return isThere;
    }

    @Override
    public Said next(Conversation so, Means means, Consumer<String> heard) {
        refuseWhenAway();
        var said = words.isEmpty() ? new Said(Kind.ASKS, 1, "What else?") : words.remove();
        if (breath == null) heard.accept(said.words());
        else for (var word : said.words().split("(?<= )")) say(word, breath, heard);
        return said;
    }

    private static void say(String word, Runnable breath, Consumer<String> heard) {
        breath.run();
        heard.accept(word);
    }

    @Override
    public Scorecard judge(Hearing hearing, Means means) {
        refuseWhenAway();
        var points = worth.apply(hearing);
        return new Scorecard(new Judge.Engine(Runner.SCRIPTED, "", "pretend-1", hearing.revision()),
                hearing.stage().dimensions().stream().map(it -> new Score(it.name(), it.weight(),
                        BigDecimal.valueOf(points), "Pretended.", List.of())).toList(), found, null);
    }

    private void refuseWhenAway() {
        if (isAway) throw new Away("It was told to stay away.", Duration.ZERO);
    }
}
