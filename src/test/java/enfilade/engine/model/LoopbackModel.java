package enfilade.engine.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import enfilade.engine.Endpoint;
import enfilade.engine.Means;
import enfilade.evaluation.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model on this machine: it speaks the chat-completions protocol over a real connection, does what a test
 * tells it, and remembers what it was asked. Left alone it is sensible: it says a sentence when it is to talk, and when
 * it is to judge it gives 70 to every dimension, with a quote that stands in the answers.
 *
 * <pre>{@code
 * try (var model = LoopbackModel.start()) {
 *     equipment.are(model.means());              // accounts ask it now
 *     model.next(Replies.breaksOff("So you"));   // the next request only; more of them line up
 *     model.always(Replies.fault());             // from then on, until it is sensible() again
 *     model.asked().getLast().data();            // what it was shown
 * }
 * }</pre>
 */
public final class LoopbackModel implements AutoCloseable {

    /** What it does with one request. */
    public interface Reply {

        void to(Asked asked, HttpExchange line) throws IOException;
    }

    /** One request: where to, with which key, and its body as JSON (or as it came, where it is none). */
    public record Asked(String path, String authorization, String raw, JsonNode body) {

        /** What it was told to do. */
        public String orders() {
            return body.path("messages").path(0).path("content").asString("");
        }

        /** What it was shown. */
        public String data() {
            return body.path("messages").path(1).path("content").asString("");
        }

        public boolean isJudging() {
            return body.has("response_format");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Queue<Reply> next = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Reply usual = Replies.sensible();

    private LoopbackModel(HttpServer server) {
        this.server = server;
    }

    /** On a free port of this machine. */
    public static LoopbackModel start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var model = new LoopbackModel(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", model::answer);
            server.start();
            return model;
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    /** Such as http://127.0.0.1:49152/v1 */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** As an operator would have set it, with a key and a model for speech. */
    public Endpoint endpoint() {
        return new Endpoint(address(), "sk-loopback", "small", "ears", true);
    }

    /** With it as everybody's interviewer; the script does not take over. */
    public Means means() {
        return new Means(Runner.MODEL, endpoint(), false);
    }

    /** For the next request that has none yet. */
    public LoopbackModel next(Reply... replies) {
        next.addAll(List.of(replies));
        return this;
    }

    /** For every request after those. */
    public LoopbackModel always(Reply reply) {
        usual = reply;
        return this;
    }

    /** Forgets all that it was told to do. */
    public LoopbackModel sensible() {
        next.clear();
        return always(Replies.sensible());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange line) throws IOException {
        var raw = new String(line.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Asked(line.getRequestURI().getPath(), String.valueOf(line.getRequestHeaders()
                .getFirst("Authorization")), raw, raw.startsWith("{") ? JSON.readTree(raw) : JSON.createObjectNode());
        asked.add(request);
        var reply = next.poll();
        try (line) {
            (reply == null ? usual : reply).to(request, line);
        }
    }
}
