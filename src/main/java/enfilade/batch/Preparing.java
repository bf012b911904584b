package enfilade.batch;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody wants something for many at once, and sees first what would become of each of them. */
@Service
@Transactional
public class Preparing {

    /** As many as one statement asks for. */
    private static final int AT_A_TIME = 1_000;

    private final Batches batches;
    private final BatchItems items;
    private final Acts acts;
    private final Clock clock;

    Preparing(Batches batches, BatchItems items, Acts acts, Clock clock) {
        this.batches = batches;
        this.items = items;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Nothing happens to anybody yet.
     *
     * @param all what is wanted; what does not matter for this kind is left out
     */
    public Batch prepare(Actor by, Kind kind, Wish all, Collection<UUID> participants) {
        by.mayEnrol();
        var act = acts.of(kind);
        var wish = all.of(kind);
        act.check(by, wish);
        var prospects = look(by, act, wish, List.copyOf(new LinkedHashSet<>(participants)));
        if (prospects.isEmpty()) throw new Refusal.Invalid("ids", "Choose at least one participant.");
        var items = IntStream.range(0, prospects.size()).mapToObj(i -> BatchItem.of(i + 1, prospects.get(i))).toList();
        return keep(by, kind, wish, items, null);
    }

    Batch keep(Actor by, Kind kind, Wish wish, List<BatchItem> people, @Nullable String note) {
        by.mayEnrol();
        var batch = batches.save(Batch.of(by, kind, wish, people.size(), note, clock.instant()));
        items.add(batch, people);
        return batch;
    }

    private List<Prospect> look(Actor by, BatchAct act, Wish wish, List<UUID> participants) {
        if (participants.size() > Batch.MOST) {
            throw new Refusal.Invalid("ids", "At most 10,000 participants at once; these are "
                    + Texts.counted(participants.size(), "participant", "participants") + ".");
        }
        var prospects = new ArrayList<Prospect>();
        for (int from = 0; from < participants.size(); from += AT_A_TIME) {
            prospects.addAll(act.look(by, wish,
                    participants.subList(from, Math.min(participants.size(), from + AT_A_TIME))));
        }
        return prospects;
    }
}
