package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.session.Talk.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's page listens to the interviewer: what was said since, then what is being said, word by word. */
@Component
class Listener {

    /** How long it waits for words that somebody else is finding; then the page asks again: they may be dead. */
    private static final Duration PATIENCE = Hourglass.LOST.plusSeconds(1);
    private static final Duration ONE_LOOK = Duration.ofMillis(300);

    /** So many pages of one conversation wait at once; a further one is told how it stands, and asks again. */
    static final int MOST_PAGES = 3;

    /** Longer than any engine may take, its own retries included. */
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    /** Lines that go to a page. One that has gone away stops nothing: what is being said is kept all the same. */
    private static final class Lines {

        private final ResponseBodyEmitter out;
        private final JsonMapper json;
        private boolean isGone;

        private Lines(ResponseBodyEmitter out, JsonMapper json) {
            this.out = out;
            this.json = json;
        }

        void send(String key, Object what) {
            send(Map.of(key, what));
        }

        void send(Map<String, Object> line) {
            if (isGone) return;
            try {
                out.send((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException | IllegalStateException gone) {
                isGone = true;
            }
        }
    }

    private final Talking talking;
    private final Speaking speaking;
    private final Talks talks;
    private final Visits visits;
    private final JsonMapper json;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor threads;
    private final Map<UUID, Integer> waiting = new ConcurrentHashMap<>();

    Listener(Talking talking, Speaking speaking, Talks talks, Visits visits, JsonMapper json, Clock clock,
             SimpleAsyncTaskExecutor talkExecutor) {
        this.talking = talking;
        this.speaking = speaking;
        this.talks = talks;
        this.visits = visits;
        this.json = json;
        this.clock = clock;
        this.threads = talkExecutor;
    }

    /**
     * What the page hears. It is found on a thread that nobody stops when the page goes away, as the container would
     * stop one of its own; and each line leaves at once, which a plain stream of an answer does not do any more.
     *
     * @param after the number of the newest turn that the page has
     */
    ResponseBodyEmitter listen(Visitor visitor, UUID sessionId, int after) {
        var out = new ResponseBodyEmitter(LONGEST.toMillis());
        out.onTimeout(out::complete);
        threads.execute(() -> {
            try {
                listen(visitor, sessionId, after, new Lines(out, json));
            } catch (RuntimeException problem) {
                log.error("Session {} could not be listened to", sessionId, problem);
            } finally {
                out.complete();
            }
        });
        return out;
    }

    private void listen(Visitor visitor, UUID sessionId, int after, Lines lines) {
        var talk = talk(visitor, sessionId);
        var known = tell(talk, after, lines);
        try {
            if (talk.state() == State.OURS || talk.state() == State.HELD_UP) {
                talk = speaking.next(visitor, sessionId, piece -> lines.send("piece", piece))
                        .orElseGet(() -> others(visitor, sessionId));
                if (talk.state() == State.HELD_UP) lines.send("discard", true);
                tell(talk, known, lines);
            }
            if (talk.isUnread()) talk = talking.read(visitor, sessionId);
        } catch (Refusal no) {
            lines.send("discard", true);
            lines.send("refused", no.getMessage());
        }
        end(talk, lines);
    }

    private static int tell(Talk talk, int after, Lines lines) {
        talk.turns().stream().filter(it -> it.number() > after).forEach(it -> lines.send("turn", Map.of(
                "number", it.number(), "kind", it.kind(), "words", it.words())));
        return Math.max(after, talk.number());
    }

    private void end(Talk talk, Lines lines) {
        if (talk.state() == State.HELD_UP) lines.send("held", Map.of("again", again(talk)));
        var last = new LinkedHashMap<String, Object>();
        last.put("state", talk.state());
        last.put("number", talk.number());
        last.put("left", talk.left().toSeconds());
        lines.send(last);
    }

    /** How many pages of a conversation wait for words that somebody else is finding. */
    int waiting(UUID sessionId) {
        return waiting.getOrDefault(sessionId, 0);
    }

    /** What another page of the same person hears is waited for, within reason. */
    private Talk others(Visitor visitor, UUID sessionId) {
        try {
            var many = waiting.merge(sessionId, 1, Integer::sum);
            return many > MOST_PAGES ? talk(visitor, sessionId) : awaited(visitor, sessionId);
        } finally {
            waiting.computeIfPresent(sessionId, (id, many) -> many == 1 ? null : many - 1);
        }
    }

    private Talk awaited(Visitor visitor, UUID sessionId) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var talk = talk(visitor, sessionId);
        while (talk.state() == State.OURS && System.nanoTime() < until) {
            try {
                Thread.sleep(ONE_LOOK);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return talk;
            }
            talk = talk(visitor, sessionId);
        }
        return talk;
    }

    private long again(Talk talk) {
        return talk.againAt() == null ? 1
                : Math.max(1, Duration.between(clock.instant(), talk.againAt()).toSeconds() + 1);
    }

    private Talk talk(Visitor visitor, UUID sessionId) {
        var visit = visits.of(visitor);
        return talks.of(visit, visit.session(sessionId));
    }
}
