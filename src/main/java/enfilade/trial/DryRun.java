package enfilade.trial;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Rules;
import enfilade.journey.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way that somebody who does not exist would take through a revision that nobody has published: the same rules as
 * for everybody, and nothing that is kept.
 */
final class DryRun {

    /** Nobody tries more often than this, though a stage may allow any number. */
    private static final int MOST_ATTEMPTS = 3;
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    /**
     * One take at one door, and what came of it.
     *
     * @param then     where the journey stood after the score
     * @param decision what a person is assumed to have decided then; null where nobody had to
     */
    record Taken(FrozenStage door, int attempt, Runner runner, Scorecard card, Standing then,
                 Decision.@Nullable Kind decision) {}

    /** One participant's way, and how it ended. */
    record Way(Strength strength, List<Taken> takes, Standing end, boolean gaveUp) {

        /** The door's last take; empty doors were never reached. */
        List<Taken> at(FrozenStage door) {
            return takes.stream().filter(it -> it.door().id().equals(door.id())).toList();
        }
    }

    private final FrozenRevision revision;
    private final Scorer scorer;
    private final Person person;
    private final Strength strength;
    private final List<Take> takes = new ArrayList<>();
    private final List<Taken> seen = new ArrayList<>();
    private Standing now;

    private DryRun(FrozenRevision revision, Scorer scorer, Person person, Strength strength) {
        this.revision = revision;
        this.scorer = scorer;
        this.person = person;
        this.strength = strength;
        this.now = Rules.before(revision, NOON);
    }

    static Way of(FrozenRevision revision, Scorer scorer, Person person, Strength strength) {
        return new DryRun(revision, scorer, person, strength).walk();
    }

    private Way walk() {
        while (now.isActive()) {
            if (Rules.at(revision.stage(now.stage()), takes).size() >= MOST_ATTEMPTS) {
                now = Rules.after(revision, now, takes, new Event.Withdrew(NOON)).standing();
                return new Way(strength, List.copyOf(seen), now, true);
            }
            step();
        }
        return new Way(strength, List.copyOf(seen), now, false);
    }

    private void step() {
        var door = revision.stage(now.stage());
        var attempt = Rules.at(door, takes).size() + 1;
        var runner = scorer.runner(door);
        var card = scorer.card(door, strength, attempt);
        var session = UUID.randomUUID();
        takes.add(new Take(session, door.id(), attempt, State.COMPLETED, runner, NOON, NOON,
                card.overall().orElse(null), card.passes(door), word(door)));
        var then = Rules.after(revision, now, takes, new Event.Judged(NOON, door.id(), session, UUID.randomUUID()))
                .standing();
        now = then;
        var decision = then.waitingFor() == null ? null : person.decides(then.waitingFor(), strength);
        seen.add(new Taken(door, attempt, runner, card, then, decision));
        if (decision != null) now = Rules.after(revision, then, takes, new Event.Decided(NOON, decided(decision)))
                .standing();
    }

    /** What the last review says is a person's word, and here assumed. */
    private @Nullable Recommendation word(FrozenStage door) {
        if (door.kind() != Kind.FINAL_REVIEW) return null;
        var isYes = person == Person.YES || person == Person.FAIR && strength.isPromising();
        return new Recommendation(isYes ? revision.positive() : revision.negative(), "A person");
    }

    private Decision decided(Decision.Kind kind) {
        return new Decision(UUID.randomUUID(), new AccountId(new UUID(0, 0)), UUID.randomUUID(), now.stage(), null,
                kind, now.waitingFor(), null, null, null, null, new UUID(0, 0), "A person", 0, NOON);
    }
}
