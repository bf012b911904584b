package enfilade.engine.model;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a language model says, however often it had to be asked for it. */
@Component
class Voice {

    private static final int LONGEST_TURN = 8_000;
    private static final int LONGEST_JUDGEMENT = 120_000;

    private final Wire wire;
    private final Guard guard;

    Voice(Wire wire, Guard guard) {
        this.wire = wire;
        this.guard = guard;
    }

    /** Its words, heard as they come. Once something was heard it is not asked again: nobody hears two beginnings. */
    String speak(Ask ask, Consumer<String> heard) {
        var end = Deadline.in(wire.patience().turn());
        var isHeard = new AtomicBoolean();
        return guard.call(ask.endpoint(), end, () -> !isHeard.get(), () -> {
            var words = wire.ask(ask, LONGEST_TURN, end, piece -> {
                isHeard.set(isHeard.get() || !piece.isBlank());
                heard.accept(piece);
            });
            if (words.isBlank()) throw Trouble.useless("It had nothing to say.");
            return words;
        });
    }

    /** What is made of its answer; one of which nothing can be made is asked for once more. */
    <T> T answer(Ask ask, Function<String, T> reading) {
        var end = Deadline.in(wire.patience().judgement().multipliedBy(2));
        return guard.call(ask.endpoint(), end, () -> true, () -> reading.apply(wire.ask(ask, LONGEST_JUDGEMENT,
                Deadline.in(end.within(wire.patience().judgement())), piece -> { })));
    }
}
