package enfilade.engine.model;

import enfilade.endpoint.Connection;
import enfilade.endpoint.Reached;
import enfilade.endpoint.Reaching;
import enfilade.engine.Away;
import enfilade.engine.Endpoint;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asks a model for one word, to see whether a connection works. Asked once, with the usual patience. */
@Component
class TinyQuestion implements Reaching {

    private static final int LONGEST = 2_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Wire wire;

    TinyQuestion(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Reached reach(Connection model) {
        var endpoint = new Endpoint(model.baseUrl(), model.key(), model.model(), model.speechModel(),
                model.mayBePrivate());
        var begun = System.nanoTime();
        try {
            wire.ask(new Ask(endpoint, "Answer with one word.", "Are you there?", null, null), LONGEST,
                    Deadline.in(LONG_ENOUGH), piece -> { });
            return new Reached(true, String.format(Locale.ROOT, "It answered after %.1f seconds.",
                    (System.nanoTime() - begun) / 1e9));
        } catch (Away why) {
            return new Reached(false, why.getMessage());
        }
    }
}
