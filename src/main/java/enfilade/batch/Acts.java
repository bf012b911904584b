package enfilade.batch;

import static java.util.function.Function.identity;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.BatchAct.Done;
import enfilade.participant.Participants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that can be done to many who are participants already, whichever feature knows how. */
@Component
class Acts implements Work {

    static final String GONE = "They are not here any more.";

    private final Map<Batch.Kind, BatchAct> known;
    private final Participants participants;
    private final Recall letters;

    Acts(List<BatchAct> known, Participants participants, Recall letters) {
        this.known = known.stream().collect(Collectors.toMap(BatchAct::kind, identity()));
        this.participants = participants;
        this.letters = letters;
    }

    BatchAct of(Batch.Kind kind) {
        var act = known.get(kind);
        if (act != null) return act;
        throw new Refusal.Conflict("Nobody here can do that to many at once: " + kind.label().toLowerCase() + ".");
    }

    @Override
    public boolean does(Batch.Kind kind) {
        return known.containsKey(kind);
    }

    @Override
    public Optional<String> change(Actor by, Batch batch, BatchItem item) {
        if (item.person(by.accountId(), participants).isEmpty()) return Optional.of(GONE);
        var seen = item.prospect();
        var now = of(batch.kind()).look(by, batch.wish(), List.of(seen.participantId())).stream()
                .filter(it -> it.journeyId() == null || it.journeyId().equals(seen.journeyId())).findFirst();
        if (now.filter(it -> it.seen().equals(seen.seen())).isPresent()) return Optional.empty();
        return Optional.of("Changed since the preview, so nothing was done. A new preview would say: "
                + now.map(Prospect::words).orElse("nothing to do."));
    }

    @Override
    public Result apply(Actor by, Batch batch, BatchItem item) {
        var done = of(batch.kind()).apply(by, batch.wish(), item.prospect());
        return new Result(null, done.thing().orElse(null), done.words());
    }

    @Override
    public void undo(Actor by, Batch batch, BatchItem item) {
        item.person(by.accountId(), participants).orElseThrow(() -> new Refusal.Conflict(GONE));
        var about = Stream.of(Optional.ofNullable(item.thing()), Optional.ofNullable(item.journeyId()))
                .flatMap(Optional::stream).distinct().toList();
        if (!letters.recall(by, batch.id(), about)) {
            throw new Refusal.Conflict("A letter about it has left already.");
        }
        var done = new Done(Optional.ofNullable(item.thing()), String.valueOf(item.result()));
        of(batch.kind()).undo(by, batch.wish(), item.prospect(), done);
    }
}
