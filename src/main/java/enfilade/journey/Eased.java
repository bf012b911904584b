package enfilade.journey;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.evaluation.Allowance;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.participant.Bounds.Effect;
import enfilade.participant.Bounds.Way;
import enfilade.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an allowance makes of the doors on a way that are theirs who walk it, and not behind them. */
record Eased(Way way) {

    Paths.On on() {
        return new Paths.On(way.id(), way.revision(), way.moves());
    }

    /** Doors that nothing changes at are not told. */
    Effect effect(FrozenRevision plain, Allowance allowance, Actor reader, Dates dates) {
        var own = plain.allowing(allowance);
        var told = plain.stages().stream().skip(plain.stage(way.stage()).order()).filter(FrozenStage::isForParticipants)
                .map(door -> door.name() + ": " + String.join(", ", changes(door, own.stage(door.id()), reader, dates)))
                .filter(words -> !words.endsWith(": ")).toList();
        return new Effect(plain.templateName(), told);
    }

    private List<String> changes(FrozenStage plain, FrozenStage own, Actor reader, Dates dates) {
        var changes = new ArrayList<String>();
        if (own.minutes() != plain.minutes()) changes.add(own.time() + " instead of " + plain.time());
        if (!Objects.equals(own.attempts(), plain.attempts())) {
            changes.add("%s instead of %d".formatted(attempts(own), plain.attempts()));
        }
        if (!Objects.equals(own.deadlineDays(), plain.deadlineDays())) {
            changes.add(plain.id().equals(way.stage()) && way.deadline() != null
                    ? "until " + dates.minute(way.deadline(), reader.zone())
                    : "%d days instead of %d".formatted(own.deadlineDays(), plain.deadlineDays()));
        }
        return changes;
    }

    private static String attempts(FrozenStage own) {
        return Texts.counted(Objects.requireNonNull(own.attempts()), "attempt", "attempts");
    }
}
