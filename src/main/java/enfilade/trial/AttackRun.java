package enfilade.trial;

import enfilade.account.AccountId;
import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Attack;
import enfilade.engine.Attacks.Tried;
import enfilade.engine.Attacks.Worth;
import enfilade.evaluation.Runner;
import enfilade.web.Choice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last time that attacks were tried on an interviewer, as far as they have come.
 *
 * @param agentVersion the interviewer as it was then
 * @param model        which model judged; empty for the built-in rules
 * @param steps        how many judgements there are; the first one is without any attack
 * @param without      the score without any attack; null when there is none
 * @param found        what each attack was worth, in the order of all attacks
 * @param tries        how often in a row nobody answered
 * @param trouble      why it did not come to an end
 */
record AttackRun(UUID id, AccountId accountId, UUID profileId, int agentVersion, Status status, Runner runner,
                 String model, int steps, @Nullable BigDecimal without, List<Worth> found, int tries,
                 @Nullable String trouble, String begunBy, Instant begunAt, @Nullable Instant endedAt) {

    enum Status implements Choice { RUNNING, DONE, STOPPED, FAILED }

    /** One judgement more than attacks, for the same answers without any. */
    static final int ALL = Attacks.all().size() + 1;

    static AttackRun begun(AccountId account, UUID profile, int version, Runner runner, String model, String by,
                           Instant at) {
        return new AttackRun(UUID.randomUUID(), account, profile, version, Status.RUNNING, runner, model, 0, null,
                List.of(), 0, null, by, at, null);
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    boolean isComplete() {
        return steps == ALL;
    }

    /** Empty where the answers are judged as they are. */
    Optional<Attack> next() {
        return steps == 0 ? Optional.empty() : Optional.of(Attacks.all().get(steps - 1));
    }

    AttackRun with(Worth worth) {
        var more = new ArrayList<>(found);
        if (steps > 0) more.add(worth);
        return new AttackRun(id, accountId, profileId, agentVersion, status, runner, model, steps + 1,
                steps == 0 ? worth.alone() : without, more, 0, null, begunBy, begunAt, null);
    }

    AttackRun unanswered(String why) {
        return new AttackRun(id, accountId, profileId, agentVersion, status, runner, model, steps, without, found,
                tries + 1, why, begunBy, begunAt, null);
    }

    AttackRun ended(Status how, @Nullable String why, Instant at) {
        return new AttackRun(id, accountId, profileId, agentVersion, how, runner, model, steps, without, found, tries,
                why, begunBy, begunAt, at);
    }

    /** Which words the engine was asked with; null while nothing was tried. */
    @Nullable String prompt() {
        return found.isEmpty() ? null : found.getFirst().prompt();
    }

    /** Attack by attack, as far as they were tried. */
    List<Tried> tried() {
        var all = new ArrayList<Tried>();
        for (int i = 0; i < found.size(); i++) {
            all.add(new Tried(Attacks.all().get(i), without, found.get(i).alone(), found.get(i).isFlagged()));
        }
        return List.copyOf(all);
    }
}
